## Sistemin söyledikleri, $reason yerinde.

reason-not-found = orada yok
reason-not-allowed = izin verilmedi
reason-exists = zaten var
reason-directory = bu bir dizin
reason-no-directory = yolun bir parçası dizin değil
reason-full = disk dolu
reason-read-only = dosya sistemi salt okunur
reason-no-text = UTF-8 metni değil
reason-in-use = adres kullanımda
reason-not-here = bu bilgisayarın bir adresi değil
reason-slow = çok uzun sürdü
reason-closed = artık kimse okumuyor
reason-large = şundan büyük: { $most }
reason-no-toml = geçerli TOML değil
reason-circle = bağlantıları bir döngü oluşturuyor

## Bir komutun isteneni neden yapamadığı, sonrasında ne yapılacağıyla. $reason sistemin söylediğidir.

# Kimsenin çevirmediği bir metin, olduğu gibi.
verbatim = { $text }
failed-no-portal = ayarlanmış bir portal yok: `whosin login` çalıştırın, gelen webhook URL’sini WHOSIN_WEBHOOK değişkenine ya da { $file } dosyasına (webhook = "…") yazın veya `whosin demo` ile hayalî şirkete bakın
failed-application = ayarlar client_id ile bir uygulama belirtiyor, ama { $key } eksik ya da bir adres değil: client_id, client_secret ve portal ("https://PORTAL") ayarlarını verin
failed-address-elsewhere = webhook { $file } dosyasında durmuyor: geldiği yerde, WHOSIN_WEBHOOK değişkeninde ya da webhook_command ayarında değiştirin
failed-certificates-unreadable = ca_file = "{ $file }" okunamıyor ({ $reason }): portalın sertifikasının ya da makamının PEM dosyasını belirtin
failed-certificates-none = ca_file = "{ $file }" içinde sertifika yok: DER ya da anahtar değil, `-----BEGIN CERTIFICATE-----` satırı olan bir PEM dosyası belirtin
failed-certificates-bad = ca_file = "{ $file }" eksiksiz bir PEM dosyası değil: sertifikayı yeniden dışa aktarın
failed-no-terminal = ana ekran için bir terminal gerekir: bir terminalde başlatın ya da betiklerde `whosin list` kullanın
failed-terminal = terminal kullanılamıyor ({ $reason }): başka bir terminal deneyin ya da `whosin list` kullanın
failed-resources = sistem whosin’e çalışacak kadar kaynak vermiyor ({ $reason }): daha çok açık dosyaya izin verin (`ulimit -n 64`) ya da başka programları kapatın
failed-clock = bu bilgisayarın saati, buradaki hiçbir takvimin ulaşmadığı bir zamanı gösteriyor: doğru ayarlayın (`date` gösterir)
failed-input = webhook standart girdiden okunamıyor ({ $reason }): adresini oraya verin ya da `whosin login` komutunu bir terminalde çalıştırın
failed-log = günlük açılamıyor ({ $reason }): dizinini yazılabilir yapın ya da log = "off" ayarlayın
failed-nobody = “{ $who }” ile eşleşen kimse yok: adın bir parçasını deneyin ya da herkes için `whosin list` kullanın
failed-nobody-listed = eşleşen kimse yok: bir sözcüğü ya da filtreyi çıkarın veya herkes için `whosin list` kullanın
failed-not-told = burada kimse { $filter } ile eşleşemez: bu portal kişilerin yalnızca son etkinlik zamanını bildirir; is:active ya da is:quiet deneyin
failed-no-calendar-known = burada kimse { $filter } ile eşleşemez: bilinen bir takvim yok; webhook’a calendar iznini verin (`whosin doctor`) ve --cached olmadan sorun
failed-no-department = “{ $name }” ile eşleşen ya da adı ona benzeyen bir departman yok: ana ekranda t tuşu hepsini gösterir
failed-no-department-near = “{ $name }” ile eşleşen bir departman yok; şunu mu demek istediniz: { $nearest }?
failed-no-departments = “{ $name }” ile eşleşen bir departman yok: portal hiçbir departman bildirmedi
failed-empty = { $what } boş: bir tane belirtin ya da seçeneği kaldırın
failed-filter = “{ $filter }” diye bir filtre yok; şunu mu demek istediniz: { $nearest }?
failed-filter-name = “{ $filter }” diye bir filtre yok: @ işaretinin ardından bir departman adı yazın
# Ardından kişiler, her biri bir satırda, başkaları da varsa $more gelir.
failed-several = “{ $who }” { $several } kişiye uyuyor: hangisi olduğunu #{ $example } gibi numarayla söyleyin ya da --first ekleyin
failed-not-asked = whosin kendi hatası yüzünden portala sormayı bıraktı: komutu yeniden çalıştırın ve günlükle birlikte bildirin
failed-unchanged = portal durumu değiştirmedi: yeniden deneyin ya da kendi mesajlaşma uygulamasında değiştirin
failed-not-for-a-while = --for yalnızca online, dnd, away ve break ile olur: kaldırın
failed-status-timer = durum ayarlandı, ama onu geri alacak bir şey yok ({ $reason }): durum dizinini yazılabilir yapın
failed-no-calendars = portal kimin toplantıda olduğunu bildirmiyor, bu yüzden kimin müsait olduğu bilinmiyor: webhook’a calendar iznini verin ya da onun yerine back veya online bekleyin
failed-timed-out = süre doldu: { $what }
failed-nothing-cached = bu portaldan henüz önbellekte bir şey yok: `whosin list` komutunu bir kez --cached olmadan çalıştırın
failed-notes = { $file } dosyasından hiç not alınmadı: { $reason }: `whosin notes` komutunun yazdırdığı gibi satırlar verin
failed-no-journal = geçmiş tutulmuyor: { $file } içinde journal = true (ya da WHOSIN_JOURNAL=true) ayarlayın ve ana ekranı ya da `whosin watch` komutunu çalışır bırakın
failed-no-command = "{ $name }" diye bir komut yok: `whosin man` hepsini listeler
failed-pages = sayfalar { $directory } dizinine yazılamıyor ({ $reason }): başka bir dizin verin
failed-output = sonuç yazılamıyor ({ $reason })
or-last = { $others } ya da { $last }

notes-fault-long = { $megabytes } MB sınırından uzun
notes-fault-json = JSON değil
notes-fault-data = id sayısı eksik ya da içinde başka türden bir şey var
notes-fault-line = satır { $number }: { $reason }

## `whosin list --format` şablonunda yanlış olan.

template-unknown = “{ $name }” diye bir biçim yok: mutt, vcard, waybar ya da '{ $example }' gibi bir şablon kullanın
template-unknown-near = “{ $name }” diye bir biçim yok; şunu mu demek istediniz: { $near }? Değilse mutt, vcard, waybar ya da '{ $example }' gibi bir şablon kullanın
template-open = “{ $shown }” kapatılmamış: { $closed } yazın; ayracın kendisi için { $brace }
template-no-field = kimsede “{ $shown }” yok; şunu mu demek istediniz: { $near }? Şablonda şunlar durabilir: { $fields }

## Oturum açma.

oauth-no-application = ayarlanmış bir uygulama yok: portalda Geliştirici kaynakları altında bir uygulama kaydedin, sonra ayarlarda portal, client_id ve client_secret değerlerini verin
oauth-no-code = bunun içinde kod yok: tarayıcının yönlendirildiği adresin tamamını, ?code= ile birlikte yapıştırın
oauth-other-login = bu adres başka bir oturum açmaya ait: en son yazdırılan adresi açın ve ardından geleni yapıştırın
oauth-disagreed = portal uygulamayı içeri almadı: tarayıcıda onaylayın ya da portal yöneticisine sorun
oauth-listen = { $address } adresinde dinlenemiyor ({ $reason }): uygulamanın, boşta olan ve bu bilgisayara ait yönlendirme adresini verin
oauth-nobody = { $minutes } dakika içinde kimse gelmedi: komutu yeniden çalıştırın
oauth-open = Bu adresi bir tarayıcıda açın ve onaylayın:
oauth-paste = Sonra tarayıcının yönlendirildiği adresi 30 saniye içinde buraya yapıştırın:
oauth-close = Bu sayfayı kapatıp terminale dönebilirsiniz.
oauth-done = { $host } portalında oturum açtınız.
login-prompt = Webhook URL’si (gizli):
login-connected = { $portal } portalına { $name } olarak bağlanıldı.
login-lacks = Verilmemiş, ama önerilir: { $scope } izni.
login-saved = { $file } dosyasına kaydedildi; şimdi `{ $command }` komutunu çalıştırın.
login-saved-keyring = { $file } dosyasında adı geçen anahtarlığa kaydedildi; şimdi `{ $command }` komutunu çalıştırın.
login-outranked = not: ortamda WHOSIN_WEBHOOK ayarlı; kaydedilenden üstün gelebilir
login-removed = Webhook artık { $file } dosyasında değil. Portalda Geliştirici kaynakları, Entegrasyonlar altında silene kadar çalışmayı sürdürür.
login-removed-profile = { $profile } profilinin webhook’u artık { $file } dosyasında değil. Portalda Geliştirici kaynakları, Entegrasyonlar altında silene kadar çalışmayı sürdürür.
login-removed-keyring = Webhook artık anahtarlıkta değil. Portalda Geliştirici kaynakları, Entegrasyonlar altında silene kadar çalışmayı sürdürür.
login-removed-keyring-profile = { $profile } profilinin webhook’u artık anahtarlıkta değil. Portalda Geliştirici kaynakları, Entegrasyonlar altında silene kadar çalışmayı sürdürür.
login-none = { $file } dosyasında webhook yoktu.
login-none-profile = { $file } dosyasında { $profile } profilinin webhook’u yoktu.

## Yerleşik portal.

demo-in-use = { $address } zaten kullanımda: --listen için başka bir bağlantı noktası ya da boştaki herhangi biri için 0 verin
demo-not-here = { $address } bu bilgisayarın bir adresi değil: --listen için 127.0.0.1:0 gibi, bu bilgisayara ait bir adres verin
demo-not-allowed = sistem bu kullanıcının { $address } adresinde dinlemesine izin vermiyor: --listen için 1023’ten büyük bir bağlantı noktası verin
demo-no-address = { $address } adresinde dinlenemiyor ({ $reason }): --listen için başka bir adres verin
demo-no-front = { $address } için sertifika hazırlanamıyor ({ $reason }): --tls olmadan sunun
demo-no-print = webhook’un adresi yazdırılamıyor ({ $reason }): standart çıktıyı açık bırakın
demo-unheard = adresi kimse öğrenemezdi, standart çıktı kapalı: açık bırakın ya da --listen ile bir bağlantı noktası seçin
demo-no-certificate = sertifika { $file } dosyasına yazılamıyor ({ $reason }): başka bir dosya belirtin
demo-no-signals = sinyaller beklenemiyor ({ $reason }): yeniden deneyin

## Arada söylenenler.

dumb-terminal = bu terminal (TERM değişkenine göre) üzerine çizilemeyeceğini söylüyor: ana ekranın yerine `whosin list` çıktısı
cache-replaced = önbellek bozulmuştu: şuraya taşındı: { $place }; yenisi kullanılıyor
cache-replaced-nowhere = önbellek bozulmuştu, yenisi kullanılıyor
taken-to-mean = “{ $who }” şu kişi olarak anlaşıldı: { $taken }; neredeyse aynı ölçüde uyan: { $also }; hangisi olduğunu numarayla söyleyin
and-last = { $others } ve { $last }
and-others = { $name } ve { $count } kişi daha
several-more = … ve { $count } kişi daha
several-extension = dahili { $number }
nobody-at-all = portal { $method } çağrısına hiç kimseyle yanıt veriyor: webhook’un sahibinin şirketi görüp göremeyeceğini portal yöneticisine sorun
panic-report = Bu, sizin yaptığınızdan değil, whosin’deki bir hatadan kaynaklanıyor: lütfen yukarıdaki metinle birlikte bildirin.

theme-unknown = bu adla bir tema yok: şunlardan birini seçin: { $known }; ya da ayarların yanına themes/NAME.toml dosyasını koyun
theme-wrong = { $file } temasında satır { $line } yanlış ({ $reason }): düzeltin ya da başka bir tema seçin
theme-unreadable = { $file } teması okunamıyor ({ $reason }): okuma izni verin ya da başka bir tema seçin
theme-unknown-near = bu adla bir tema yok, { $nearest } mi demek istediniz? Olanlar: { $known }
theme-fault-name = { $name } diye bir renk yok
theme-fault-color = renk şöyle yazılır: "#1f6feb"
theme-fault-base = base; auto, dark, light ya da terminal olur
