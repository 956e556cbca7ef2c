## What is said of a relay.

relay-foreign = the relay there tells of another portal, { $host }: set relay.prefix to that of your own portal's relay, or name its server
relay-not-built = this whosin was built without relays: take a build with the feature relay, or unset relay
relay-connection-lost = the server of the relay is lost ({ $servers }): it is looked for again by itself
relay-tells-nothing = the relay's server keeps nothing that could be shown: see that `whosin relay` runs and has read the company
relay-is-silent = nothing was heard from the relay for a minute and a half: see `whosin doctor`
relay-name = relay
relay-fresh = relay · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, portal: { $portal }
relay-connecting = relay: connecting…
relay-lost = relay lost
relay-silent = relay silent
relay-refused = relay refuses
relay-needs-webhook = that takes the portal itself, and only a relay is known here: set up the portal with `whosin login`
relay-publishes-no-names = the relay publishes nobody's name (publish = "presence"), and no portal is set up here to tell them: run `whosin login`, or have the relay publish the directory
