## The relay: its connection to NATS

relay-unreachable = no server of the relay answers at { $servers } ({ $reason }): check the address and that it runs
relay-untrusted = the server of the relay at { $servers } proves no identity that is trusted ({ $reason }): check its certificate, and relay.ca_file
relay-denied = the server of the relay at { $servers } refuses the login: check relay.credentials or relay.nkey, and its users
relay-forbidden = the server of the relay does not allow { $what } ({ $reason }): compare its permissions with docs/relay.md
relay-full = the server of the relay at { $servers } has no room for what a relay keeps there ({ $reason }): raise the limits of its JetStream, or free its disk
relay-bucket = the bucket { $bucket } does not forget its keys after 15 s: remove it, and the relay makes it anew
relay-insecure = { $server } would be reached without encryption: write tls://, which this machine alone does without
relay-file = { $file } cannot be read ({ $reason })
relay-open-file = { $file } may be read by others, and holds a secret: chmod 600 it
relay-bad-login = { $file } holds no login: put the file there that was made for it
relay-no-servers = no server is set for the relay: set relay.servers, or give --relay nats://127.0.0.1:4222
relay-no-metrics = no metrics at { $address } ({ $reason }): give another --metrics
relay-key-exists = { $file } is there already: name another file, for its key may be in use
relay-key-unwritten = { $file } cannot be written ({ $reason }): name another file
