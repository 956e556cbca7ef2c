## `whosin doctor` komutunun denetledikleri; JSON çıktısı İngilizce kalır.

check-settings = ayarlar
check-address = adres
check-cache = önbellek
check-proxy = proxy
check-connection = bağlantı
check-redirect = yönlendirme
check-clock = saat
check-authentication = kimlik doğrulama
check-administrator = portal yöneticisi
check-presence = durum
check-pictures = fotoğraflar
check-scopes = izinler
check-scope = izin { $name }
check-methods = yöntemler
check-method = yöntem { $name }
check-call = çağrı { $name }
check-limits = sınırlar
check-lists = listeler
check-relay = aktarıcı
check-relay-listening = aktarıcı: dinleme
check-relay-snapshot = aktarıcı: anlık görüntü
check-relay-rights = aktarıcı: yetkiler
check-relay-leader = aktarıcı: lider
check-relay-age = aktarıcı: yaş
check-relay-clock = aktarıcı: saat
check-relay-messages = aktarıcı: iletiler

## Denetimin sonucu.

check-ok = tamam
check-warning = uyarı
check-failure = hata

## Ne bulunduğu ve ne yapılacağı.

doctor-settings = { $file }
doctor-settings-none = { $file } dosyası yok, varsayılanlar ve ortam değişkenleri geçerli
doctor-settings-profile = { $settings }, profil { $profile }
doctor-address = { $host }
doctor-address-http = { $host }, düz http ile: gizli anahtarı yol üzerindeki herkese gösterir
doctor-address-http-next = http:// yerine https:// yazın
doctor-cache-none = henüz yok: ana ekran ve `list` oluşturur
doctor-cache = { $people } kişi, { $size } KiB, yeri { $file }
doctor-proxy = { $proxy } ({ $source })
doctor-proxy-none = portala giden yolda yok
doctor-connection-tls = { $milliseconds } ms içinde yanıt verdi, TLS ile güvenli
doctor-connection-open = { $milliseconds } ms içinde yanıt verdi, güvenli değil
doctor-redirect-none = başka bir sunucuya yönlendirme yok
doctor-owner = portal { $name } (#{ $id }) olarak yanıt veriyor
doctor-presence-everything = portal kişilerin son etkinlik zamanını, ayrıca kimin boşta, mobil uygulamada, uzakta olduğunu ya da rahatsız edilmek istemediğini bildiriyor
doctor-presence-activity = portal kişilerin son etkinlik zamanını bildiriyor; kimin boşta, mobil uygulamada, uzakta olduğunu ya da rahatsız edilmek istemediğini, bugün Bitrix24 bulutunun yaptığı gibi, kendine saklıyor
doctor-presence-unknown = portalın kimin boşta, mobil uygulamada, uzakta olduğunu ya da rahatsız edilmek istemediğini de bildirip bildirmediğini görmek için çok az kişi aktif
doctor-clock-agrees = portalın saatiyle bir dakikaya kadar uyuşuyor
doctor-clock-off = { $minutes } dk { $seconds } sn
doctor-clock-ahead = bu bilgisayarın saati portalınkinden { $off } ileri; whosin bunu hesaba katar
doctor-clock-behind = bu bilgisayarın saati portalınkinden { $off } geri; whosin bunu hesaba katar
doctor-clock-next = bilgisayarın saatini ağdan ayarlamasını sağlayın (timedatectl set-ntp true)
doctor-relay = { $servers } sunucusu { $milliseconds } ms içinde yanıtlıyor ve girişe izin veriyor
doctor-relay-listens = { $subject } dinlenebiliyor
doctor-relay-deaf = sunucu { $subject } konusunun dinlenmesine izin vermiyor
doctor-relay-rights-next = ekranların kullanıcısına docs/relay.md içindeki yetkileri verin
doctor-relay-snapshot = sunucu { $portal } portalından { $count } kişi tutuyor ve bunlar alınabiliyor
doctor-relay-nothing = sunucuda anlık görüntü yok ya da alınmasına izin vermiyor
doctor-relay-damaged = sunucudaki anlık görüntü bozuk ya da başka bir sürümden
doctor-relay-snapshot-next = aynı sürümden `whosin relay` çalışıyor mu ve docs/relay.md dosyasındaki gibi doğrudan okumaya izin var mı, bakın
doctor-relay-may-publish = bu kimlik bilgileriyle yayımlanabiliyor: onlara sahip olan, kimin yerinde olduğu hakkında yalan söyleyebilir
doctor-relay-may-publish-next = ekranlara docs/relay.md dosyasındaki gibi yalnızca dinleyebilen kimlik bilgileri verin
doctor-relay-may-not-publish = bu kimlik bilgileriyle yayımlanamıyor; olması gereken de bu
doctor-relay-leads = bir aktarıcı önderlik ediyor, dönem { $term }
doctor-relay-no-leader = { $seconds } saniyedir hiçbir aktarıcı bir şey söylemedi
doctor-relay-no-leader-next = `whosin relay` komutunu relay.prefix = "{ $prefix }" ile başlatın ya da neden sustuğuna günlüğünden bakın
doctor-relay-age = herkes hakkındaki bilgi en çok { $seconds } saniyelik
doctor-relay-age-next = portalın `whosin relay` sürecine yanıt verip vermediğine onun günlüğünden bakın
doctor-relay-reading = aktarıcı henüz herkesi okumadı
doctor-relay-reading-next = bir dakika bekleyip yeniden sorun
doctor-relay-sound = duyulanlar sağlam
doctor-relay-ignored = bozuk, sahte ya da başka bir sürümden oldukları için { $count } ileti yok sayıldı
doctor-relay-ignored-next = orada kimin yayımladığına bakın ve bütün aktarıcılarla ekranlara aynı sürümü kurun
doctor-administrator = whosin bir portal yöneticisi adına çalışıyor; webhook’u çalan da öyle çalışır
doctor-administrator-next = Geliştirici kaynakları, Gelen webhook altında sıradan bir çalışan olarak yeni bir webhook oluşturun
doctor-employee = whosin sıradan bir çalışan adına çalışıyor
doctor-scopes-untold = portal hangi izinlerin işaretli olduğunu bildirmiyor
doctor-granted = verilmiş
doctor-not-granted = verilmemiş, { $loss }
doctor-scope-next = Geliştirici kaynakları altındaki webhook ayarlarında { $scope } iznini işaretleyin
doctor-lists-sound = sayfadan sayfaya ilerliyor
doctor-lists-stalled = portal daha çok departman olduğunu söylüyor, ama yine ilk departmanları gönderiyor: bazı kişiler eksik olabilir
doctor-lists-next = portal yöneticisinden portalı ya da onun önünde duran sunucuyu güncellemesini isteyin
doctor-method-untold = portal çağrılıp çağrılamayacağını bildirmiyor
doctor-method-allowed = çağrılabilir
doctor-method-refused = çağrılamaz
doctor-method-refused-next = webhook ayarlarında gerekli izni işaretleyin
doctor-method-missing = yok
doctor-method-missing-next = portal yöneticisinden portalı güncellemesini isteyin
doctor-with-loss = { $found }, { $loss }
doctor-limits-untold = portal yöntemlerinin süresini saymıyor
doctor-limits = { $method }: bu on dakikanın { $whole } saniyesinden { $left } saniye kaldı
doctor-limits-next = bu webhook’la daha az program çalıştırın

## Bir izin ya da yöntem olmadan whosin nasıl olur; bir virgülün ardından gelir.

loss-everybody = onsuz kimse görülemez
loss-user-brief = departmanı olmayan kişiler eksik olabilir; saat dilimleri, şehirler ve beceriler gösterilmez
loss-department = departman ağacı daha çok istekle gelir
loss-calendar = toplantılar, planlanan izin günleri ve çalışma saatleri gösterilmez
loss-structure = vekiller ve ekipler bilinmez
loss-colleagues = bir seferde daha az kişi bulunur
loss-employees = departmanların üyeleri bulunmaz
loss-search-departments = yalnızca en yakın iş arkadaşları bulunur
loss-search-users = portalda başkaları aranamaz
loss-status = kendi durumum gösterilmez
loss-set-status = kendi durumum ayarlanamaz
loss-start-idle = boşta durumuna geçirilemem
loss-end-idle = boşta durumundan geri alınamam
loss-briefs = saat dilimleri, şehirler ve beceriler gösterilmez
loss-accessibility = toplantılar ve planlanan izin günleri gösterilmez
loss-working-time = çalışma saatleri ve tatiller gösterilmez
loss-say = kimseye bir şey söylenemez

## Portalın getirdiği fotoğraf.

doctor-picture = { $host } adresinden bir fotoğraf geldi
doctor-picture-none = burada kimsenin fotoğrafı yok
doctor-picture-pixels = { $host } adresinden gelen fotoğrafın pikseli whosin’in çizebileceğinden çok: sahibi daha küçük bir fotoğraf yüklemeli
doctor-picture-damaged = { $host } adresinden gelen fotoğraf bozuk ya da türü bilinmiyor: sahibi yeniden yüklemeli
doctor-picture-given-up = fotoğraftan vazgeçildi: yeniden deneyin
doctor-picture-address = portalın fotoğraf için verdiği adres bir adres değil: portal yöneticisine bildirin
doctor-picture-forbidden = portal fotoğrafları için { $host } adresini veriyor; bu adres bu bilgisayarın ya da ağ bağlantısının içine götürdüğü için izlenmez: portal yöneticisinden portalın herkese açık adresini ayarlamasını isteyin
doctor-picture-login = { $host } oturum açmadan fotoğraf vermiyor (HTTP durumu { $status }): portal yöneticisinden /upload/ dizininin okunmasına izin vermesini isteyin
doctor-picture-missing = portalın bildirdiği fotoğraflar { $host } adresinde yok (HTTP durumu { $status }): aynı kişiye tarayıcıda bakın ve portal yöneticisine bildirin
doctor-picture-status = { $host } fotoğrafı göndermiyor (HTTP durumu { $status }): daha sonra yeniden deneyin
doctor-picture-other = { $host } fotoğraf yerine başka bir şeyle yanıt veriyor: ağın ya da bir proxy sunucusunun oturum açmanızı isteyip istemediğine tarayıcıda bakın
doctor-picture-large = { $host } adresinden gelen fotoğraf 2 MB’den büyük: sahibi daha küçük bir fotoğraf yüklemeli
doctor-picture-circle = { $host } fotoğraf isteğini döngüye sokuyor: portal yöneticisine bildirin
doctor-picture-slow = { $host } fotoğrafı { $seconds } saniye içinde göndermedi: oraya olan bağlantıyı denetleyin
