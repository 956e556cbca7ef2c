## Aktarıcı: NATS bağlantısı

relay-unreachable = aktarıcının hiçbir sunucusu { $servers } adresinde yanıt vermiyor ({ $reason }): adresi ve çalışıp çalışmadığını kontrol edin
relay-untrusted = { $servers } adresindeki aktarıcı sunucusu güvenilir bir kimlik göstermiyor ({ $reason }): sertifikasını ve relay.ca_file ayarını kontrol edin
relay-denied = { $servers } adresindeki aktarıcı sunucusu girişi reddediyor: relay.credentials veya relay.nkey ayarını ve sunucunun kullanıcılarını kontrol edin
relay-forbidden = aktarıcının sunucusu { $what } için izin vermiyor ({ $reason }): izinlerini docs/relay.md ile karşılaştırın
relay-full = aktarıcının { $servers } adresindeki sunucusunda aktarıcının verileri için yer yok ({ $reason }): JetStream sınırlarını yükseltin ya da sunucunun diskinde yer açın
relay-bucket = { $bucket } deposu anahtarlarını 15 sn sonra unutmuyor: silin, aktarıcı yeniden oluşturur
relay-insecure = { $server } adresine şifresiz ulaşılırdı: tls:// yazın, şifresiz yalnızca bu makine kullanılabilir
relay-file = { $file } okunamıyor ({ $reason })
relay-open-file = { $file } başkaları tarafından okunabiliyor ve bir sır içeriyor: chmod 600 uygulayın
relay-bad-login = { $file } giriş bilgisi içermiyor: bunun için oluşturulan dosyayı oraya koyun
relay-no-servers = aktarıcı için sunucu ayarlanmamış: relay.servers ayarlayın ya da --relay nats://127.0.0.1:4222 verin
relay-no-metrics = { $address } adresinde ölçümler açılamadı ({ $reason }): başka bir --metrics verin
relay-key-exists = { $file } zaten var: başka bir dosya adı verin, anahtarı kullanımda olabilir
relay-key-unwritten = { $file } yazılamıyor ({ $reason }): başka bir dosya adı verin
