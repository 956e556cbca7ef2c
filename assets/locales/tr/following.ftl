## Aktarıcı hakkında söylenenler.

relay-foreign = oradaki aktarıcı başka bir portalı anlatıyor, { $host }: relay.prefix ayarına kendi portalınızın aktarıcısınınkini yazın ya da onun sunucusunu belirtin
relay-not-built = bu whosin aktarıcılar olmadan derlendi: relay özelliği olan bir derleme kullanın ya da relay ayarını kaldırın
