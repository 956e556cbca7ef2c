## What is said of a relay.

relay-foreign = the relay there tells of another portal, { $host }: set relay.prefix to that of your own portal's relay, or name its server
relay-needs-webhook = that takes the portal itself, and only a relay is known here: set up the portal with `whosin login`
relay-publishes-no-names = the relay publishes nobody's name (publish = "presence"), and no portal is set up here to tell them: run `whosin login`, or have the relay publish the directory
