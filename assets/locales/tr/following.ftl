## Aktarıcı hakkında söylenenler.

relay-foreign = oradaki aktarıcı başka bir portalı anlatıyor, { $host }: relay.prefix ayarına kendi portalınızın aktarıcısınınkini yazın ya da onun sunucusunu belirtin
relay-not-built = bu whosin aktarıcılar olmadan derlendi: relay özelliği olan bir derleme kullanın ya da relay ayarını kaldırın
relay-connection-lost = aktarıcının sunucusu kayboldu ({ $servers }): kendiliğinden yeniden aranıyor
relay-tells-nothing = aktarıcının sunucusunda gösterilecek bir şey yok: `whosin relay` çalışıyor ve şirketi okumuş mu, bakın
relay-is-silent = bir buçuk dakikadır aktarıcıdan ses yok: `whosin doctor` çıktısına bakın
relay-name = aktarıcı
relay-fresh = aktarıcı · { $age }
relay-and-age = { $said } · { $age }
relay-portal-trouble = { $said }, portal: { $portal }
relay-connecting = aktarıcı: bağlanıyor…
relay-lost = aktarıcı kayıp
relay-silent = aktarıcı sessiz
relay-refused = aktarıcı reddediyor
relay-needs-webhook = bunun için portalın kendisi gerekir, burada ise yalnızca bir aktarıcı biliniyor: portalı `whosin login` ile kurun
relay-publishes-no-names = aktarıcı kimsenin adını yayımlamıyor (publish = "presence"), burada ise adları söyleyecek bir portal kurulu değil: `whosin login` çalıştırın ya da aktarıcı dizini (directory) yayımlasın
