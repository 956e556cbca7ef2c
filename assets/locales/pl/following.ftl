## Co się mówi o przekaźniku.

relay-foreign = tamtejszy przekaźnik mówi o innym portalu, { $host }: ustaw relay.prefix na przedrostek przekaźnika twojego portalu albo wskaż jego serwer
relay-not-built = ten whosin zbudowano bez przekaźników: weź kompilację z funkcją relay albo usuń ustawienie relay
relay-connection-lost = utracono serwer przekaźnika ({ $servers }): jest szukany ponownie sam z siebie
relay-tells-nothing = serwer przekaźnika nie ma niczego do pokazania: sprawdź, czy `whosin relay` działa i przeczytał firmę
relay-is-silent = od półtorej minuty nic nie słychać od przekaźnika: zobacz `whosin doctor`
relay-name = przekaźnik
relay-fresh = przekaźnik · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, portal: { $portal }
relay-connecting = przekaźnik: łączenie…
relay-lost = przekaźnik utracony
relay-silent = przekaźnik milczy
relay-refused = przekaźnik odmawia
relay-needs-webhook = do tego potrzebny jest sam portal, a tu znany jest tylko przekaźnik: skonfiguruj portal poleceniem `whosin login`
relay-publishes-no-names = przekaźnik nie publikuje nazwisk (publish = "presence"), a nie ma tu portalu, który by je podał: uruchom `whosin login` albo niech przekaźnik publikuje katalog (directory)
