## `--help` ve kılavuzun komutlar için söyledikleri. `command-AD` komutun ne yaptığıdır, `command-AD-more` seçeneklerinin
## altında durur, `command-AD-examples` her örnek için bir satır taşır: olduğu gibi kalan komut satırı, en az iki boşluk ve
## ne yaptığı.

command-whosin = Kim yerinde? Bitrix24 portalındaki kişiler ve durumları, terminalde
command-whosin-more = Portal `whosin login` ile, WHOSIN_WEBHOOK değişkeninde ya da ayar dosyasında belirtilir, hiçbir zaman argümanla değil: bilgisayarın öbür kullanıcıları argümanları okuyabilir. `whosin demo` için portal gerekmez.
command-whosin-examples =
    whosin                        ana ekran; portal yoksa bağlamaya yardım eden bir ekran
    whosin anna                   ana ekran, filtrelenmiş
    whosin demo                   ana ekran, hayalî bir ofisle
    whosin --wall                 ana ekran, fotoğraf duvarıyla
    whosin show anna              bir kişi, doğrudan terminalde
    whosin list --online          kim yerinde; insanlar ve betikler için
    whosin --profile acme         başka bir portal
command-demo = Ana ekranı hayalî bir şirketle açar: hesapsız, ağsız
command-demo-examples =
    whosin demo                   altmış hayalî kişi
    whosin demo --people 10000    büyük bir şirket
    whosin demo --seed 7 sales    başka bir şirket, filtrelenmiş
    whosin demo --wall            herkesin fotoğrafı bir arada
command-portal = Yalnızca hayalî şirketin portalını sunar; portal için yazılım geliştirenlere
command-portal-more = Yazdırılan ilk satır webhook’un adresidir; şirketteki herkes hayalîdir.
command-portal-examples =
    whosin portal                         boştaki herhangi bir bağlantı noktasında
    whosin portal --listen 127.0.0.1:8080 --people 500
    whosin portal > address &             ilk satırı okuyan bir betik için
command-relay = Bir NATS sunucusunu dinleyen binlerce pano adına portala sormak
command-relay-more = Bir aktarıcı yönetir ve şirketi yarım dakikada bir okur; diğerleri bekler, o kaybolunca yerine geçer. Sunucular ve giriş bilgisi ayarlarda `relay` altındadır; docs/relay.md sıfırdan iki aktarıcıya götürür.
command-relay-examples =
    whosin relay --demo --relay nats://127.0.0.1:4222      bu makinedeki bir sunucuda, uydurma bir şirketle
    whosin relay --profile acme --metrics 127.0.0.1:9115   bir profilin portalı için
    whosin relay --new-key /etc/whosin/relay.nk            sunucunun bir kullanıcısı için anahtar
command-show = Bir kişiyi bulup gösterir
command-show-examples =
    whosin show anna                      adının bir parçasıyla
    whosin show 42                        numarasıyla
    whosin show "anna petrova" boris     iki kişi
    whosin show anna --json               betikler için
command-list = Herkesi yazdırır; insanlar ve betikler için
command-list-more = --plain sütunları: numara, durum, başlangıcı, ad, pozisyon, departmanlar, dahili, cep, e-posta. Geriye kimse kalmazsa 3 koduyla biter.
command-list-examples =
    whosin list --online                  kim yerinde
    whosin list --department sales        bir departman ve altındakilerin hepsi
    whosin list is:absent                 kim izinli, dönüş gününe göre
    whosin list birthday:week             bu hafta kimin doğum günü
    whosin list --sort time-zone          bulundukları yerde saatin kaç olduğu
    whosin list --sort free-soonest @sales   Sales’tan kim müsait, öbürleri ne zaman müsait
    whosin list --plain | cut -f4,7       adlar ve dahili numaralar
    whosin list --json | jq '.people[].email'
    whosin list --format '{"{"}id{"}"}\t{"{"}name{"}"}\t{"{"}presence{"}"}'
    whosin list --cached --format mutt -- anna
    whosin list -- -is:in                 eksiyle başlayan bir sorgu
command-watch = Her durum değişikliği için bir satır yazdırır
command-watch-more = KİM verilirse önce onların durumu, sonra her değişiklik gelir. Aktif ile az önce aktif arasındaki geçiş durum değişikliği değildir: ikisi de çevrimiçidir. --plain sütunları: zaman, numara, önceki durum (başta boş), durum, ad; --meetings ile, durumların yerinde free, tentative, meeting ya da absent bulunan satırlar da.
command-watch-examples =
    whosin watch                          herkes
    whosin watch anna 214                 iki kişi
    whosin watch --meetings anna          toplantılarının başlayıp bitmesi de
    whosin watch --json | jq -r 'select(.presence == "online").name'
command-wait = Biri gelene ya da gidene kadar bekler
command-wait-more = Gerçekleştiğinde 0 koduyla, zaten öyleyse hemen, süre dolduğunda 124 koduyla biter.
command-wait-examples =
    whosin wait anna --until back && notify-send 'Anna geri döndü'
    whosin wait anna --until free && whosin show anna
    whosin wait 214 --until offline --timeout 2h
command-status = Kendi durumumu gösterir ya da değiştirir
command-status-examples =
    whosin status                         durumum ne
    whosin status dnd
    whosin status dnd --for 45m           süre dolunca ana ekran, `whosin watch` ya da bir sonraki `whosin status`, hangisi çalışıyorsa, geri alır
    whosin status idle --ago 15
    whosin status back                    boşta değil, çevrimiçi: dnd, away ve break durumlarını da kaldırır
command-say = Portalın sohbetinde birine bir şey söyler
command-say-more = Metin bir kez, olduğu gibi ve webhook’un sahibi adına gönderilir; ad birden çok kişiye uyuyorsa hiçbir şey gönderilmez.
command-say-examples =
    whosin say anna öğle yemeği birde mi?
    whosin say 214 -- sunucu odasında -5 derece
    make check 2>&1 | tail -n 5 | whosin say boris
command-history = Birinin ne zaman yerinde olduğunu, whosin’in gördüğü kadarıyla söyler
command-history-more = Geçmiş, journal = true ayarlıysa 14 gün boyunca, yalnızca bu bilgisayarda tutulur. Yalnızca whosin çalışırken gördüklerini bilir.
command-history-examples =
    whosin history anna
    whosin history --purge
command-notes = Kişiler için tuttuğunuz notları ve takma adları yazdırır ya da bir dosyadan alır
command-notes-more =
    Ana ekranda `A` tuşuyla tuttuğunuz notlar ve takma adlar portalın önbelleğinde, yalnızca bu bilgisayarda durur. Her kişi için bir tane olmak üzere JSON satırları olarak yazdırılır:

      {"{"}"portal":"acme.bitrix24.com","id":42,"name":"Anna Petrova","nickname":"Annie","note":"geri arar"{"}"}

    `import` böyle satırlar alır. Satırda adı geçmeyen olduğu gibi kalır, boş bir metin ("") onu unutturur; ad yalnızca okuyanlar içindir. Başka bir portalın satırlarına dokunulmaz; portalı olmayan satır alınır. Fazla uzun metin kesilir (takma adlar 32, notlar 200 karakterde).
command-notes-examples =
    whosin notes > notes.jsonl
    whosin notes import notes.jsonl
    ssh other whosin notes | whosin notes import -
command-notes-import = Bir dosyadaki notları var olanlara katar
command-cache = Portaldan hatırlananları söyler ya da unutur
command-cache-more = `clear`, portalın yeniden bildirebileceklerini unutur; favoriler, takip edilenler, notlar ve geçmiş kalır (geçmişi `whosin history --purge` unutur). Bozuk bir önbellekte bunlardan okunabilenler saklanır; hiç okunamayan önbellek silinir. Daha yeni bir whosin sürümünün önbelleği, içindekilerle birlikte bir kenara alınır.
command-cache-examples =
    whosin cache                          içinde ne olduğu
    whosin cache path
    whosin cache clear
command-login = Bir portal bağlar: webhook’unu okur, dener, kaydeder
command-login-more = Webhook ekranda gösterilmeden ya da standart girdi terminal değilse oradan okunur; hiçbir zaman argüman olmaz. Nasıl oluşturulacağını portalsız `whosin` adım adım gösterir.
command-login-examples =
    whosin login                              webhook’u sorar, dener, kaydeder
    whosin login --profile acme               aynısı, ikinci bir portal için
    pass show bitrix24 | whosin login         bir parola yöneticisinden
    whosin login --keyring                    aynısı, ayar dosyası yerine sistemin anahtarlığında saklanır
    whosin login --remove                     webhook’u unutur
    whosin login --oauth                      ayarlarda adı geçen bir portal uygulamasıyla giriş yapar
command-config = Ayarların nerede durduğunu, sağlam olup olmadığını ve neyin geçerli olduğunu söyler
command-config-more = Ayarlar sırasıyla dosyadan, içindeki bir profilden ve ortam değişkenlerinden gelir: sonraki öncekinden üstündür. --profile ile verilen profil ortam değişkenlerinden de üstündür.
command-config-examples =
    whosin config                             neyin geçerli olduğu ve nerede ayarlandığı
    whosin config check                       dosya sağlam mı
    whosin config example | less              her ayar, açıklaması ve varsayılan değeriyle
    $EDITOR "$(whosin config path)"           ayarları değiştirmek
    WHOSIN_THEME=light whosin config show     bir ayarı yazmadan denemek
command-config-path = Ayar dosyasının yolunu, dosya olsa da olmasa da yazdırır
command-config-path-examples =
    $EDITOR "$(whosin config path)"           ayarları değiştirmek
command-config-check = Ayar dosyasını, bütün profillerini ve ortam değişkenlerini denetler
command-config-check-more = İlk yanlış, satırıyla birlikte söylenir. Portala sorulmaz: onu `whosin doctor` yapar.
command-config-check-examples =
    whosin config check                       bir değişiklikten sonra
command-config-show = Geçerli olan her ayarı, ayarlandığı yerle birlikte TOML olarak yazdırır
command-config-show-more = Gizli bir değer "…" olarak gösterilir.
command-config-show-examples =
    whosin config show                        her günkü ayarlar
    whosin --profile acme config show         bir profilin ayarları
    WHOSIN_THEME=light whosin config show     yazılmadan denenen bir ayar
command-config-example = Her ayarı ve her tuşu açıklayan, hepsi varsayılan değerinde bir ayar dosyası yazdırır
command-config-example-examples =
    whosin config example | less              okumak için
    whosin config example > "$(whosin config path)"    henüz dosya yoksa bununla başlamak için
command-config-schema = Ayar dosyasının, düzenleyicilerin onu tamamlayıp denetlediği JSON şemasını yazdırır
command-config-schema-more = Ayar dosyasının başındaki `#:schema ./config.schema.json` satırı onu gösterir; `whosin config example` bu satırı içerir.
command-config-schema-examples =
    whosin config schema > ~/.config/whosin/config.schema.json    ayarların yanına koy
command-completions = Bir kabuğun komutları, seçenekleri ve kişi adlarını tamamlaması için gerekeni yazdırır
command-completions-examples =
    whosin completions bash > ~/.local/share/bash-completion/completions/whosin
    whosin completions zsh > ~/.zfunc/_whosin          fpath içinde ~/.zfunc varsa, compinit öncesinde
    whosin completions fish > ~/.config/fish/completions/whosin.fish
    whosin completions elvish >> ~/.config/elvish/rc.elv
    whosin completions powershell >> $PROFILE
command-complete = Bir kabuğa imleçte ne durabileceğini söyler
command-man = Kılavuzu yazdırır
command-man-examples =
    whosin man | man -l -                     kılavuzu okumak için
    whosin man show | man -l -                bir komutun sayfası
    whosin man keys | man -l -                ana ekranın bütün tuşları; `filters`: kişileri seçen sözcükler
    whosin man --dir ~/.local/share/man/man1  bütün sayfaları yazar; `man whosin-show` onları bulur
command-help = Bu yardımı ya da bir komutun yardımını yazdırır
command-doctor = Ayarları, bağlantıyı ve webhook izinlerini denetler, ne yapılacağını söyler
command-doctor-more = Hiçbir denetim hata vermediyse 0 koduyla biter; uyarılar hata sayılmaz. Yazdırdıklarının hiçbiri gizli değildir.
command-doctor-examples =
    whosin doctor                             her denetim için bir satır
    whosin doctor --profile acme              ikinci bir portal için
    whosin doctor --json                      programlar için

## Seçenekler ve bir komutun ardında durabilecekler; bir komutun kendi açıklaması varsa `option-KOMUT-AD`.

option-help = Yardımı yazdırır
option-version = Sürümü yazdırır
option-query = Ana ekranı filtreleyen sözcükler: addan, pozisyondan ya da departmandan
option-demo-query = Ana ekranı filtreleyen sözcükler
option-wall = Fotoğraf duvarıyla başlar
option-list-query = Yalnızca uyanlar: addan, pozisyondan ya da departmandan sözcükler ve is:online ya da @sales gibi filtreler
option-profile = Ayar dosyasındaki bu profili kullanır
option-relay = Kimin yerinde olduğunu bir aktarıcıdan alır: bir NATS sunucusunun adresi, tls://nats.acme.example gibi (birkaçı için yinelenir)
option-language = Söylenenlerin dili; auto, yerel ayarın dilidir
option-color = Kaç renk kullanılacağı
option-theme = Tema: yerleşik temalardan biri ya da ayarların yanındaki themes dizininde bir dosya
option-whosin-plain = Ana ekran yalnızca metin satırları olarak; ekran okuyucular ve braille için
option-demo-plain = Yalnızca metin satırları; ekran okuyucular ve braille için
option-pictures = Fotoğrafların nasıl gösterileceği
option-demo = Yalnızca bu çalıştırma için oluşturulan uydurma bir şirketten: hesap ve portal gerekmez
option-metrics = Orada, /metrics altında Prometheus için ölçümler sun
option-new_key = Bunun yerine sunucunun bir kullanıcısı için anahtar oluştur: sırrı DOSYA içine yazılır, sunucunun bilmesi gereken yazdırılır
option-people = Orada kaç iş arkadaşının çalıştığı, 1–100000; departmanı olmayanlar, programlar, müşteriler ve ayrılanlar buna eklenir, ama hiçbir çalışan listesinde yer almaz
option-seed = Aynı sayı aynı şirketi oluşturur
option-messenger = Mesajlaşma uygulamasının hangisi olduğu: başkaları için yalnızca son etkinliklerini ve ne zamana kadar izinli olduklarını bildiren bugünkü mü, her durumu bildiren eskisi mi
option-listen = Nerede dinleneceği; 0 numaralı bağlantı noktası, boştaki herhangi biri demektir
option-login-listen = Tarayıcının yönlendirildiği adresi sormak yerine tarayıcıyı bu bilgisayarın bu adresinde, uygulamanın yönlendirme adresinde bekler
option-fault = Bilerek bir yanlış yapar: refuse, reset, hang, drip, 500, 502, 504, page, truncate, gzip, batch, lists, busy, overload, stalled, tired=YÖNTEM, broken=json (ya da bytes, list, number, deep), refused=KOD, fail=YÖNTEMLER:KOD (YÖNTEMLER im.* gibi) ya da without=İZİN
option-fault_after = Önce bu kadar saniye düzgün davranır
option-fault_for = Bu kadar saniyelik hatadan sonra yeniden düzgün davranır; verilmezse hiçbir zaman
option-tls = Bu çalışma için hazırlanan bir sertifikayla https sunar; sertifika, istemciler güvensin diye DOSYA içine yazılır
option-dates = Takviminin tarihleri nasıl yazdığı: 31.12.2026 ya da 12/31/2026
option-scopes = Webhook’unun isteyebileceği izinler, aralarında virgülle; verilmezse hepsi
option-skew = Portalın saatinin kaç dakika ileri olduğu; eksi: geri
option-who = Bir kişi: numara, ad, e-posta adresi ya da telefon numarası
option-show-who = Numara, ad, e-posta adresi ya da telefon numarası; birden çok kişi için her adı tırnak içine alın
option-watch-who = Kişiler: numaralar, adlar, e-posta adresleri ya da telefon numaraları; kimse verilmezse herkes
option-say-who = Bir kişi: numara, tırnak içinde ad, e-posta adresi ya da telefon numarası
option-first = Ad birden çok kişiye uyuyorsa en iyi eşleşmeyi alır
option-json = JSON yazdırır
option-watch-json = Her satırda bir JSON nesnesi yazdırır
option-wait-json = Gerçekleştiğinde JSON yazdırır
option-cached = Ağa çıkmadan önbellekten yanıt verir
option-timeout = Sabır isteyen bir portalın en çok ne kadar bekleneceği, 10s ya da 2m gibi
option-wait-timeout = En çok ne kadar süre, 90m ya da 2h gibi
option-online = Ne kadar meşgul olurlarsa olsunlar, yalnızca yerinde olanlar
option-department = Yalnızca bu departmandan ya da altındakilerden olanlar: numarası ya da kişi adlarındaki hoşgörüyle aranan adı
option-sort = Ayarlar ne derse desin bu sırayla; time-zone saatlerini de gösterir, free-soonest takvimlere bakar
option-all = Portalın bildirdiği kadarıyla programlar, müşteriler, ağ kişileri ve ayrılanlar da
option-plain = Her kişi için bir satır, sütunlar arasında sekmeyle, renksiz yazdırır
option-watch-plain = Sütunlar arasında sekmeyle, renksiz yazdırır
option-format = Başka bir program için yazdırır: mutt, vcard, waybar ya da '{"{"}id{"}"}\t{"{"}name{"}"}' gibi bir şablon
option-meetings = Takvime göre birinin toplantısı ya da izni başlayıp bittiğinde de söyler
option-until = Neyin bekleneceği
option-change = Neyin değişeceği; hiçbir şey verilmezse durumu gösterir
option-ago = Boşta durumunun kaç dakika önce başladığı
option-lasting = Bu süreden sonra geri alır, 45m ya da 2h gibi
option-text = Ne söyleneceği; verilmezse ya da - ise standart girdiden okunur
option-purge = Bütün geçmişi unutur, dosyada iz bırakmaz
option-file = Dosya ya da standart girdi için -
option-what = Dosyanın yolunu yazdırır ya da temizler; verilmezse içinde ne olduğunu söyler
option-remove = Kayıtlı webhook’u unutur
option-keyring = Webhook’u ayar dosyası yerine sistemin anahtarlığında saklar
option-oauth = Ayarlarda adı geçen bir portal uygulamasıyla oturum açar
option-shell = Kabuk
option-complete-shell = Soran kabuk
option-words = İmlece kadar olan sözcükler, sonuncusu yazılmakta olan; bash için: imlece kadar satır ve orada sözcükleri bölen karakterler
option-command = Bu komutun ya da keys ile filters konularının sayfası; verilmezse whosin’in kendi sayfası
option-dir = Her sayfayı bu dizine yazar; yoksa dizin oluşturulur

## Bir seçeneğin değerlerinin anlamı, açık olmadığı yerde: `choice-SEÇENEK-DEĞER`.

choice-messenger-2026 = Bugünkü: herkesin son etkinliğini ve ne zamana kadar izinli olduğunu bildirir. Gerisi boştur: `status` `online` olur; `idle`, `mobile_last_date` ve (`im.user.get` dışında) `desktop_last_date` `false` olur
choice-messenger-2018 = Eskisi, kendi sunucusundaki portallar gibi: her durumu bildirir
choice-dates-eu = `02.12.2026 14:30:00`, Avrupa’nın çoğunda olduğu gibi
choice-dates-us = `12/02/2026 02:30:00 pm`, Amerika Birleşik Devletleri’nde olduğu gibi
choice-until-online = Ne kadar meşgul olursa olsun, oturumu açık ve sınır içinde etkin
choice-until-back = Son beş dakika içinde etkin; boşta, uzakta ya da molada değil
choice-until-offline = Sınır içinde etkin değil
choice-until-free = Yerinde; takvime göre toplantıda ya da izinli değil
choice-change-online = İş başında
choice-change-dnd = Meşgul: rahatsız etmeyin
choice-change-away = Uzakta
choice-change-break = Molada
choice-change-idle = Boşta durumuna geçer
choice-change-back = Geri döner: boşta değil; rahatsız etmeyin, uzakta ya da molada yerine çevrimiçi
choice-what-path = Nerede olduğunu yazdırır
choice-what-clear = Portalın yeniden bildirebileceklerini unutur

## Bir komutun kullanımında bir değerin yerinde duran, büyük harfle.

value-query = SORGU
value-name = AD
value-language = DİL
value-color = RENK
value-pictures = FOTOĞRAF
value-n = N
value-s = S
value-year = YIL
value-addr = ADRES
value-fault = HATA
value-seconds = SANİYE
value-file = DOSYA
value-culture = BİÇİM
value-scopes = İZİNLER
value-minutes = DAKİKA
value-who = KİM
value-time = SÜRE
value-d = DEPARTMAN
value-order = SIRA
value-format = BİÇİM
value-what = NE
value-min = DAKİKA
value-text = METİN
value-shell = KABUK
value-words = SÖZCÜKLER
value-command = KOMUT
value-dir = DİZİN

## Yardımın çerçevesi.

frame-usage = Kullanım:
frame-commands = Komutlar:
frame-arguments = Argümanlar:
frame-options = Seçenekler:
frame-examples = Örnekler:
# Kullanımda seçeneklerin ve bir komutun yerinde duran.
frame-any-options = [SEÇENEKLER]
frame-command = KOMUT
frame-with-default = { $help } [varsayılan: { $default }]
frame-with-choices = { $help } [olası değerler: { $choices }]

## Bir komut satırında yanlış olan.

mistake-option = { $argument } diye bir seçenek yok
mistake-word = burada “{ $argument }” ile yapılabilecek bir şey yok
mistake-command = “{ $argument }” diye bir komut yok
mistake-no-command = bir komut eksik: { $choices }
mistake-choice = { $argument } şunlardan birini alır: { $choices }; “{ $value }” olmaz
mistake-no-value = { $argument } bir değer ister
mistake-value = { $argument } için { $takes } gerekir; “{ $value }” olmaz
mistake-unfit-value = { $argument } için “{ $value }” olmaz
mistake-conflict = { $argument } ve { $others } birlikte duramaz
mistake-twice = { $argument } iki kez yazılmış
mistake-missing = bir şey eksik: { $arguments }
mistake-too-many = { $argument } için bir değer fazla: “{ $value }”
mistake-too-few = { $argument } için yeterince değer yok
mistake-equals = { $argument } değeri eşittir işaretinden sonra yazılır
mistake-no-text = bir argüman UTF-8 metni değil
mistake-else = bu komut satırı anlaşılmıyor
mistake-near = { $mistake }; şunu mu demek istediniz: { $nearest }?
mistake-see = ayrıntısı: `{ $command } --help`
mistake-secret = webhook URL’si bir paroladır, argümanları ise bu bilgisayarın her kullanıcısı okuyabilir: onu WHOSIN_WEBHOOK değişkenine ya da ayar dosyasına yazın; başkaları görmüş olabilirse portalda yenisini oluşturun
mistake-secret-server = içinde ad ya da parola olan bir sunucu adresi sırdır, argümanları ise bu bilgisayarın her kullanıcısı okuyabilir: onun yerine ayarlarda relay.credentials ya da relay.nkey ile bir dosya belirtin; başkaları görmüş olabilirse parolayı değiştirin

## Bir seçeneğin ne aldığı; “--timeout <SÜRE> için … gerekir” tümcesini tamamlar.

option-takes-time = 45s, 90m ya da 2h gibi bir süre
option-takes-number = { $least } ile { $most } arasında bir tam sayı
option-takes-address = 127.0.0.1:8080 gibi, bağlantı noktası olan bir adres
option-takes-fault = şunlardan biri: { $faults }
