## What is said of a relay.

relay-foreign = the relay there tells of another portal, { $host }: set relay.prefix to that of your own portal's relay, or name its server
relay-not-built = this whosin was built without relays: take a build with the feature relay, or unset relay
