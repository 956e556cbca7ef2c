## Co się mówi o przekaźniku.

relay-foreign = tamtejszy przekaźnik mówi o innym portalu, { $host }: ustaw relay.prefix na przedrostek przekaźnika twojego portalu albo wskaż jego serwer
relay-not-built = ten whosin zbudowano bez przekaźników: weź kompilację z funkcją relay albo usuń ustawienie relay
