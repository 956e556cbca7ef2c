## Aktarıcı hakkında söylenenler.

relay-foreign = oradaki aktarıcı başka bir portalı anlatıyor, { $host }: relay.prefix ayarına kendi portalınızın aktarıcısınınkini yazın ya da onun sunucusunu belirtin
relay-needs-webhook = bunun için portalın kendisi gerekir, burada ise yalnızca bir aktarıcı biliniyor: portalı `whosin login` ile kurun
relay-publishes-no-names = aktarıcı kimsenin adını yayımlamıyor (publish = "presence"), burada ise adları söyleyecek bir portal kurulu değil: `whosin login` çalıştırın ya da aktarıcı dizini (directory) yayımlasın
