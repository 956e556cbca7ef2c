## Ayarlar: her biri ne için, ne alır, birinde ne yanlış.

setting-webhook = Portalın Geliştirici kaynakları altında oluşturduğu gelen webhook URL’si; "https://acme.bitrix24.com/rest/1/SECRET/" gibi görünür. Bir paroladır: bu dosyayı kendinize saklayın (chmod 600).
setting-webhook_command = Onun yerine: çıktısının ilk satırı bu URL olan bir kabuk komutu; böylece URL hiçbir dosyada durmaz, "pass show bitrix24" gibi. Ekrana geçilmeden çalıştırılır, terminalde size bir şey sorabilir ve bir dakikası vardır.
setting-keyring = Onun yerine: sistemin anahtarlığı bu URL’yi "whosin" hizmeti ve profilin adı altında tutuyor mu. `whosin login --keyring` onu oraya koyar ve bu satırı yazar, `whosin login --remove` ikisini de kaldırır.
setting-portal = Portalın adresi, "https://acme.bitrix24.com" gibi. webhook_command ya da keyring ile: portaldan bilinenler, ikisine de sorulmadan önce gösterilsin diye; --cached ikisine de sormaz. Bir uygulama için gereklidir.
setting-client_id = Webhook yerine: portalın bir uygulamasının kodu. portal, bu ve bir sonraki ayarı verip bir kez `whosin login --oauth` çalıştırın.
setting-client_secret = Uygulamanın gizli anahtarı. Yalnızca yetkilendirme sunucusuna gider.
setting-authorization_server = Uygulamanın yetkilendirme sunucusu; üreticinin kendi sunucusu için boş bırakın.
setting-ca_file = Bilgisayarın kendi sertifikalarının yanında güvenilecek sertifikaları içeren bir PEM dosyası; kendi sertifikası olan bir portal içindir: onu imzalayan makamın sertifikası ya da sertifikanın kendisi. Ortamdaki HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (http://, socks5://, socks5h://) ve NO_PROXY değişkenlerine portal için de fotoğraflar için de uyulur.
setting-allow_http = Webhook, bu bilgisayardan başka bir makinede düz http:// olabilir mi. O zaman yol üzerindeki herkes onu okuyabilir.
setting-limits = Portalın kendisine ne kadar soru sorulmasına izin verdiği; bunun en çok dörtte biri kullanılır: cloud (olağan planlar), enterprise (Enterprise planı, beş katı) ya da none (saymayan, kendi sunucunuzdaki bir portal). Ret her durumda yavaşlatır.
setting-relay-servers = Kimin yerinde olduğunu portalın yerine bildiren bir aktarıcı; böylece binlerce ekran portala tek bir ekrandan fazlaya mal olmaz: NATS sunucularının adresleri, ["tls://nats.acme.example"] gibi; nats:// yalnızca bu bilgisayarda. Kısaca: relay = "tls://nats.acme.example". --relay ile de verilir. Ayrıntılar ve adlar yine portaldan, webhook ile gelir.
setting-relay-credentials = Aktarıcının sunucularına neyle girildiği: yalnızca sizin okuyabildiğiniz (chmod 600) bir kimlik bilgileri dosyası (nsc yazar).
setting-relay-nkey = Onun yerine: yalnızca sizin okuyabildiğiniz, bir nkey tohumu içeren dosya.
setting-relay-ca_file = Aktarıcının sunucuları için bilgisayarınkilerin yerine güvenilecek sertifikaları içeren bir PEM dosyası.
setting-relay-prefix = Aktarıcının konularının ve depolarının neyle başladığı; böylece birkaç portal bir sunucuyu paylaşabilir.
setting-relay-hide = `whosin relay` için: haklarında hiçbir şey yayımlanmayan kişiler, numaralarıyla, [12, 345] gibi.
setting-relay-publish = `whosin relay` için: kişiler hakkında ne yayımlandığı: presence (adlarını veren hiçbir şey) ya da directory (ad, pozisyon, departmanlar, renk ve fotoğrafın adresi de; webhook’u olmayan ekranlar için).
setting-language = Ekranda ve terminalde okunanların dili: auto (LC_ALL, LC_MESSAGES ya da LANG ile yerel ayarınki) ya da şunlardan biri: { $languages }. JSON, günlük ve ayar adları İngilizce kalır.
setting-theme = Renkler: auto (terminal nasılsa), dark, light, high-contrast, terminal (terminalin kendi 16 rengi), solarized-dark, solarized-light, gruvbox ya da bunun yanındaki themes/NAME.toml dosyası için NAME.
setting-color = Kaç renk: auto, truecolor, 256, 16 ya da none. Ortamdaki NO_COLOR, auto değerini none yapar.
setting-glyphs = Hangi karakterlerle çizileceği: auto, unicode ya da ascii.
setting-pictures = Fotoğrafların nasıl gösterileceği: auto, kitty, iterm2, sixel, halfblocks ya da none.
setting-view = Ana ekranın neyle başladığı: list (liste) ya da wall (fotoğraf duvarı).
setting-density = Listede ve duvarda bir kişinin ne kadar yer tuttuğu: comfortable (fotoğraflı) ya da compact (tek satır, fotoğrafsız).
setting-order = Listenin baştaki sırası: presence, name, department, activity, time-zone, free-soonest ya da recent (en son yazıştıklarınız).
setting-mouse = Farenin dinlenip dinlenmeyeceği.
setting-plain = Ana ekran, ekran okuyucular ve braille için yalnızca metin satırlarından mı oluşsun: kenarlık, fotoğraf ve şekil yok, imleç seçili olanın üzerinde, her seferinde bir ileti, süreler yerinde durur ve değişmeyen hiçbir şey yeniden yazılmaz. --plain olarak da verilir.
setting-ticking = Süreler ekranda işlesin mi. İşlemezse başlangıç saati yazılır ve yalnızca zamanın geçmesiyle hiçbiri değişmez.
setting-presence_limit_minutes = Bir kişinin son etkinliğinden sonra kaç dakika daha orada sayıldığı: portalın oturum süresi; portal yöneticisi değiştirmediyse 24, en az 2.
setting-refresh_selected_seconds = Portala seçili kişinin kaç saniyede bir sorulacağı, en az 5.
setting-refresh_visible_seconds = Aynısı ekrandakiler için, en az 10.
setting-refresh_everybody_seconds = Aynısı herkes için, en az 60.
setting-send = Ana ekrandaki `a` tuşuyla ve `whosin say` ile kişilere mesaj gönderilebilir mi.
setting-journal = `whosin history` ve kart için, kimin ne zaman yerinde görüldüğünün geçmişi tutulsun mu: 14 gün, yalnızca bu bilgisayarda. `whosin history --purge` onu unutur.
setting-call_command = Bir numarayı neyin aradığı: kabuk onu, WHOSIN_HOOK_NUMBER içinde numara, WHOSIN_HOOK_EXTENSION içinde dahilisi ya da boş değerle çalıştırır. Boş: sistemin kendi yolu ("tel:").
setting-notify_command = Takip ettiğiniz (w) birinin durumu değişince zil sesinin yanında ne çalıştırılacağı: kimin, neye geçtiğini WHOSIN_HOOK_NAME ve WHOSIN_HOOK_PRESENCE söyler. (0.1 sürümünün adları WHOSIN_NUMBER, WHOSIN_NAME ve WHOSIN_PRESENCE bir sonraki sürümde kalkar.) Hiçbir komuta, tarayıcıya ya da pano programına webhook ya da ortamda duran başka bir gizli değer verilmez.
setting-auto_away_minutes = Hiç tuşa basılmadan geçen bu kadar dakikadan sonra kendi durumunuz, bir sonraki tuşa kadar boşta olur; 0 hiçbir zaman demektir.
setting-log = ~/.local/state/whosin/whosin.log dosyasına ne kadar yazılacağı: off, error, warn, info, debug ya da trace.
setting-default_profile = Ne --profile ne WHOSIN_PROFILE bir ad verdiğinde kullanılacak profil; bu dosyanın sonuna bakın.

## Çevrelerindeki örnek dosya.
example-head = whosin ayarları: bu dosyayı ~/.config/whosin/config.toml olarak ya da $XDG_CONFIG_HOME neyi gösteriyorsa oraya kopyalayın.
example-how = "#" ve bir adla başlayan her satır, bir ayarı varsayılan değeriyle gösterir: "#" işaretini kaldırıp değiştirin. Her biri aynı zamanda bir ortam değişkenidir: WHOSIN_ ve büyük harflerle ad, WHOSIN_THEME=light gibi. Ortam değişkenleri bu dosyadan, --profile ile verilen profil ikisinden de üstündür.
example-schema = Şemaları tanıyan bir düzenleyici (taplo, Even Better TOML ve bunlara dayananlar), ilk satırda adı geçen şema yanında durduğunda bu dosyayı tamamlar, her ayarı açıklar ve yanlışları işaretler: `whosin config schema > ~/.config/whosin/config.schema.json`
schema-head = whosin ayarları: ~/.config/whosin/config.toml.
example-keys = Tuşlar: her satır bir işleme, gösterilenlerin yerine bütün tuşlarını verir; [] onları kaldırır. Tuş, önünde Ctrl-, Alt- ya da Shift- olabilen bir karakter ya da addır (Space, Tab, Enter, Esc, Up, PgDn, Home, Backspace, Delete, F5). Karakter, Rusça, Ukraynaca, Yunanca ya da İbranice düzenin aynı tuşta başka bir karakteri olduğunda da geçerlidir. Profilin kendi tuşları olmaz.
example-profile = Profil, örneğin ikinci bir portal için, adı olan bir ayar kümesidir: default_profile ve tuşlar dışında yukarıdaki her ayar içinde durabilir. `whosin --profile acme` onu seçer.

## Bir ayarın ne aldığı; “theme için … gerekir” tümcesini tamamlar.
takes-theme = solarized-dark gibi bir tema adı
takes-one-of = { $others } ya da { $last }
takes-true-or-false = true ya da false
takes-webhook = gelen webhook URL’si, "https://PORTAL/rest/KULLANICI/ANAHTAR/" gibi,
takes-webhook-command = webhook URL’sini yazdıran bir kabuk komutu
takes-portal = bir portal adresi, "https://PORTAL" gibi,
takes-client-id = portalın bir uygulamasının kodu
takes-client-secret = portalın bir uygulamasının gizli anahtarı
takes-authorization-server = bir yetkilendirme sunucusunun adresi, "https://oauth.bitrix.info" gibi,
takes-pem-file = / ya da ~/ ile başlayan, bir PEM dosyasına giden yol
takes-relay-servers = "tls://nats.acme.example" gibi NATS sunucu adresleri; nats:// yalnızca bu bilgisayarda, hiçbirinde ad ya da parola olmadan
takes-relay-prefix = en çok { $most } harf, rakam, - ve _
takes-people = [12, 345] gibi kişi numaraları
takes-file = / ya da ~/ ile başlayan, bir dosyaya giden yol
takes-command = tırnak içinde bir kabuk komutu
takes-minutes = { $least } ile { $most } arasında, dakika olarak bir tam sayı
takes-minutes-or-never = en çok { $most } olan, dakika olarak bir tam sayı ya da hiçbir zaman anlamında 0
takes-seconds = { $least } ile { $most } arasında, saniye olarak bir tam sayı
takes-utf8 = UTF-8 metni
takes-profile = bir profil adı
takes-profiles = her biri `[profiles.AD]` olarak yazılan tablolar
takes-keys = her işlem için bir tuş ya da tuş listesi, `down = ["j", "Down"]` gibi,

## Bir şeyin nerede ve ne olarak yazıldığı.
origin-line = { $file }, satır { $line }
origin-variable = ortam değişkeni { $name }
origin-default = varsayılan
origin-chosen = programın içinde seçildi
written-name = "{ $name }"
written-name-withheld = o adda
list-goes-on = { $before }, { $next }

toml-twice = aynı ad iki kez geçiyor
toml-quotes = metin tırnak içinde olmalı
toml-text = metin, başladığı tırnakla bitmiyor ya da içinde olamayacak bir işaret var
toml-escape = metinde ters eğik çizgi yalnızca kendisinden, tırnaktan, n ya da t harfinden önce gelebilir
toml-equals = ad ile değer arasında bir eşittir işareti olmalı, yalnızca bir tane
toml-bracket = bir ayraç kapatılmamış
toml-comma = bir virgül eksik ya da fazla
toml-number = sayı böyle yazılmaz
toml-name = ad; harf, rakam, - ve _ işaretlerinden oluşur
toml-else = yazımda bir yanlış

## Ayarlarda yanlış olan.
config-no-home = ev dizini bilinmiyor: HOME değişkenine kendi ev dizininizi verin
config-unreadable = { $file } okunamıyor ({ $reason }): okuyabileceğiniz bir metin dosyası yapın ya da silin
config-unwritable = { $file } yazılamıyor ({ $reason }): dizinini yazılabilir yapın ya da webhook’u WHOSIN_WEBHOOK değişkenine koyun
config-exposed = { $file } içinde bir parola var (webhook, webhook_command ya da client_secret) ve dosyayı başkaları açabilir (kip { $mode }): `chmod 600 { $file }` çalıştırın
config-syntax = { $origin } geçerli TOML değil ({ $reason }): bir ayar `theme = "dark"` gibi görünür
config-unknown-key = { $origin }: { $key } diye bir ayar yok; şunu mu demek istediniz: { $nearest }?
config-unknown-key-of-many = { $origin }: { $key } diye bir ayar yok, yalnızca şunlar var: { $known }
config-bad-value = { $origin }: { $key } için { $takes } gerekir
config-exclusive = { $origin }: { $key }, { $other } ile birlikte duruyor, oysa yalnızca biri ayarlanabilir: birini kaldırın
config-misplaced = { $origin }: { $key } bir ayardır ve [keys] içinde duruyor: o satırın üstüne koyun
config-unknown-profile = { $name } diye bir profil yok: { $file } dosyasındakiler: { $known }
config-no-profiles = { $name } diye bir profil yok: { $file } henüz hiç profil içermiyor, `[profiles.AD]` olarak bir tane ekleyin

## Ayarlardaki tuşlarda yanlış olan.
keys-unknown-action = { $origin }: { $action } adlı bir işleme tuş verilemez; şunu mu demek istediniz: { $nearest }? `whosin config example` çıktısına bakın
keys-unknown-action-of-many = { $origin }: { $action } adlı bir işleme tuş verilemez; `whosin config example` çıktısına bakın
keys-bad-key = { $origin }, { $action }: böyle bir tuş yok; tuş bir karakter ya da addır: j, Ctrl-N, Alt-Left, Space, Tab ya da F5 gibi; `whosin config example` çıktısına bakın
keys-clash = { $origin }: { $key } iki iş yapardı, { $first } ve { $second }: birine başka bir tuş verin
keys-no-way-out = { $origin }: quit için bir tuş gerekir, yoksa çıkış yolu kalmaz

## `whosin config` komutunun söyledikleri.
config-sound = { $file } sağlam.
config-absent = { $file } yok: varsayılanlar geçerli.
config-portal = Portal: { $portal }.
config-no-portal = Ayarlanmış bir portal yok: `whosin login` ayarlar.
config-profile = profil { $profile }
