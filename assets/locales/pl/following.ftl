## Co się mówi o przekaźniku.

relay-foreign = tamtejszy przekaźnik mówi o innym portalu, { $host }: ustaw relay.prefix na przedrostek przekaźnika twojego portalu albo wskaż jego serwer
relay-needs-webhook = do tego potrzebny jest sam portal, a tu znany jest tylko przekaźnik: skonfiguruj portal poleceniem `whosin login`
relay-publishes-no-names = przekaźnik nie publikuje nazwisk (publish = "presence"), a nie ma tu portalu, który by je podał: uruchom `whosin login` albo niech przekaźnik publikuje katalog (directory)
