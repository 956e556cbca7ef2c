## Üst satır.
app-name = whosin
me-is = ben
data-fresh = güncel
data-age = { $age } önce
data-as-of = { $time } itibarıyla
data-old = güncel değil
data-fresh-lacks = güncel, eksik olabilir
data-lacks = eksik olabilir
link-connecting = bağlanıyor…
link-reading = okunan { $done }/{ $total }
link-retrying = yanıt yok
link-stopped = reddedildi
link-moved = taşındı
link-again = { $said }, yeniden deneme { $at }
demo-portal = demo ofisi

## Yalnızca metin satırlarında.
plain-on = açık
plain-new = yeni
plain-favourite = favori
plain-watched = takip ediliyor
plain-folded = kapalı
plain-present = { $all } kişiden { $present } kişi yerinde

## Liste.
list-title = Kişiler { $n }
list-found = { $found }/{ $n }
order-presence = duruma göre
order-name = ada göre
order-department = departmana göre
order-activity = son etkinliğe göre
order-time-zone = yerel saate göre
order-free-soonest = müsaitliğe göre
order-recent = son mesajlara göre
group-recent = Son yazışılanlar
group-no-time-zone = Saat dilimi bilinmiyor
group-free-now = Şimdi müsait
group-free-from = { $from } itibarıyla müsait
group-free-unknown = Takvimi bilinmiyor
group-back = Dönüş: { $day }
group-back-unknown = Dönüş günü bilinmiyor
group-birthday = Doğum günü: { $day }
group-birthday-unknown = Doğum günü başka bir gün
list-empty-connecting = Portala kimin yerinde olduğu soruluyor…
list-empty-nobody = Portal henüz kimseyi bildirmedi.
list-empty-stopped = Bilinen kimse yok: portal okunamıyor.
list-empty-filter = “{ $typed }” ile eşleşen kimse yok.
list-untold-filter = Bu portal şunu bildirmiyor: { $quality }.
list-untold-skills = Portal kimsenin becerilerini bildirmiyor: webhook’a user_brief iznini verin.
list-untold-interests = Portal kimsenin ilgi alanlarını bildirmiyor: webhook’a user_brief iznini verin.
list-untold-cities = Portal kimsenin şehrini bildirmiyor: webhook’a user_brief iznini verin.
list-no-filter = “{ $typed }” diye bir filtre yok. Şunu mu demek istediniz: { $nearest }?
list-no-department = “{ $typed }” adlı bir departman yok. Şunu mu demek istediniz: { $nearest }?
list-no-department-near = “{ $typed }” ya da benzeri adlı bir departman yok: ağaç hepsini gösterir.
list-empty-filter-hint = Esc filtreyi temizler.
list-empty-scope = Burada kimse yok.
list-empty-scope-hint = Esc yeniden herkesi gösterir.
scope-colleagues = ekip: { $name }
scope-subordinates = yöneten: { $name }

## Filtreler: etiket olarak ve seçmek için.
filters-title = Yalnızca şunları göster
quality-not = hariç: { $quality }
quality-active = { availability-active }
quality-quiet = { availability-quiet }
quality-online = çevrimiçi
quality-mobile = { availability-mobile }
quality-busy = { availability-busy }
quality-idle = { availability-idle }
quality-away = { availability-away }
quality-offline = { availability-offline }
quality-in = yerinde
quality-free = müsait
quality-meeting = toplantıda
quality-absent = { availability-absent }
quality-back-today = bugün dönüyor
quality-back-tomorrow = yarın dönüyor
quality-back-week = bu hafta dönüyor
quality-back-nextweek = gelecek hafta dönüyor
quality-birthday = doğum günü bugün
quality-birthday-tomorrow = doğum günü yarın
quality-birthday-week = doğum günü bu hafta
quality-birthday-nextweek = doğum günü gelecek hafta
quality-birthday-month = doğum günü bu ay
quality-favourite = favoriler
quality-watched = takip edilenler
quality-bot = sohbet botları
quality-extranet = misafirler
quality-dismissed = işten ayrılanlar
quality-phone = telefonu olan
quality-mobile-phone = cep telefonu olan
quality-extension = dahilisi olan
quality-email = e-postası olan
quality-website = web sitesi olan
quality-photo = fotoğrafı olan

## Departman ağacı.
tree-title = Departmanlar { $n }
tree-empty = Bilinen bir departman yok.
tree-count = { $present }/{ $all }

## Kart.
card-nobody = Seçili kimse yok
card-idle = boşta
card-last-activity = son etkinlik
card-active-now = şu anda
card-day = gün
card-their-time = yerel saat
card-birthday = doğum günü
card-mobile = cep
card-work-phone = iş
card-personal-phone = ev
card-extension = dahili
card-email = e-posta
card-website = site
card-city = şehir
card-skills = beceriler
card-interests = ilgi alanı
card-first-day = işe giriş
card-day-here = burada
card-day-there = orada
# $from ve $to okuyanın saatine göredir.
card-both-work = ortak mesai { $from }–{ $to }
card-absent = izinli
note-title = Yalnızca sizin için:
note-where = Yalnızca bu bilgisayarda tutulur; başka kimse görmez.
name-and-nickname = { $name } ({ $nickname })
card-nickname = takma ad
card-note = not
card-calendar = takvim
card-flags = hesap
card-last-seen = son görülme
card-never = hiç
card-stale = { $age } önceki veri
team-in = { $in }/{ $n } iş arkadaşı yerinde
# $name birkaç ad olabilir, $n kaç tane olduğudur.
head-of = { $n ->
    [one] yönetici
   *[other] yöneticiler
  }: { $name }
# Yöneticiye vekâlet eden.
deputy-of = { $n ->
    [one] vekil
   *[other] vekiller
  }: { $name }
teams-of = { $n ->
    [one] ekip
   *[other] ekipler
  }: { $names }
# Birinin ekipte ne olduğu, ekibin adından sonra.
team-as-head = { $name } (yönetici)
team-as-deputy = { $name } (vekil)
department-above = { " " }‹{ " " }
same-time = sizinkiyle aynı

## Alt satır ve kısa iletiler.
cooldown = Portal { $method } için çok uzun çalıştı ve onu { $until } saatine kadar reddediyor; gerisi sürüyor.
filter-prompt = bul:
toast-order = Sıralama: { $order }
toast-refresh = Portala yeniden soruluyor…
toast-no-department = Bilinen bir departmanı yok
toast-no-head = Bilinen bir yöneticisi yok
toast-no-colleagues = Departmanlarında başka kimse yok
toast-no-subordinates = Kimseyi yönetmiyor
toast-density-comfortable = Fotoğraflı liste
toast-density-compact = Fotoğrafsız liste
toast-tiles-comfortable = Fotoğraflı kutucuklar
toast-tiles-compact = Tek satırlık kutucuklar
toast-cache-damaged = Önbellek bozulmuştu: bir kenara alındı, yenisi kullanılıyor.
toast-cache-unreadable = Önbelleğin bir bölümü anlaşılmıyor: eksik kişiler portala soruluyor.
toast-cache-newer = Önbellek daha yeni bir whosin sürümüne ait: bu sürüm ona dokunmuyor.
toast-cache-unusable = Önbellek kullanılamıyor: hiçbir şey hatırlanmıyor.

## Yardım.
help-title = Tuşlar ve işaretler
help-close = { $find } arar, { $close } kapatır
# Her şeklin ve sözcüğünün anlamı.
legend-title = İşaretler
legend-active = son { $quiet } dakika içinde aktif
legend-quiet = yerinde, ama { $quiet } dakikadır etkinliği yok
legend-mobile = yerinde, son etkinliği mobil uygulamada
legend-busy = yerinde, rahatsız edilmek istemiyor
legend-idle = yerinde, ama bilgisayar başında işlem yapmıyor
legend-away = yerinde; durumuna göre uzakta ya da molada
legend-offline = yerinde değil: { $limit } dakikadır etkinliği yok
legend-absent = yerinde değil, döneceği gün belli
legend-unknown = portal henüz bildirmedi
legend-other = durumu olmayan programlar, misafirler ve müşteriler
sign-meeting = bitiş …
legend-meeting = durumu ne olursa olsun o saate kadar toplantıda
sign-birthday = doğum günü
legend-birthday = bugün
sign-favourite = favori
legend-favourite = favorilerinizden biri
sign-watched = takip
legend-watched = durumu değişince size bildirilir
sign-cell-meeting = takvim
legend-cell-meeting = günün çubuğunda bir toplantı
sign-cell-tentative = { sign-cell-meeting }
legend-cell-tentative = belki bir toplantı
sign-cell-absent = { sign-cell-meeting }
legend-cell-absent = izinli
sign-cell-works = { sign-cell-meeting }
legend-cell-works = kişinin kendi saatiyle çalışma zamanı
help-presence-title = Durum
help-presence =
    Portal herkesin son etkinliğinin zamanını bildirir; whosin buna portalın kendi mesajlaşma uygulamasının kurallarını uygular.
    Son { $quiet } dakika içinde etkinliği olan aktif, sonrasında az önce aktif, { $limit } dakika etkinlik göstermeyen ise seçtiği durum ne olursa olsun çevrimdışı sayılır.
    Portal bildirmedikçe kimse için boşta ya da boşta değil denmez.
help-presence-everything = Bu portal kimin boşta, mobilde, uzakta, molada olduğunu ve kimin rahatsız edilmek istemediğini de bildiriyor.
help-presence-activity_only = Bu portal bundan fazlasını bildirmiyor: kimin boşta, mobilde, uzakta, molada olduğunu ve kimin rahatsız edilmek istemediğini, bugün Bitrix24 bulutunun yaptığı gibi, kendine saklıyor. Daha eski portallar bildirir.
help-presence-not_known = Bazı portallar kimin boşta, mobilde, uzakta, molada olduğunu ve kimin rahatsız edilmek istemediğini de bildirir. Bu portalın yanıtları bunu yapıp yapmadığını henüz göstermiyor.
help-typing-title = Metin yazılan yerlerde
help-typing =
    Ctrl-A ve Ctrl-E, Home ve End başa ve sona gider; Alt-B ve Alt-F, Ctrl-← ve Ctrl-→ sözcük sözcük gider.
    Ctrl-W imleçten önceki sözcüğü, Alt-D sonrakini siler; Ctrl-U imleçten öncesini, Ctrl-K sonrasını siler.
help-filters-title = Sorguda filtreler
help-filters =
    @ad, bir departmanı ve altındaki bütün departmanları bulur; addaki boşluk _ ile yazılır.
    skill:sözcükler, interest:sözcükler ve city:sözcükler, profilinde böyle yazanları bulur.
    is:sözcük ve has:sözcük buna uyanları, not:sözcük, -is:sözcük ve -has:sözcük uymayanları bulur. birthday:günler ve back:günler aynısını belirli günler için yapar.
    is:in, ne kadar meşgul olursa olsun yerinde olan herkesi bulur. Başka hiçbiri böyle başlamıyorsa sözcüğün başı yeter.
    Sözcükler: { $words }

## Açılan pencereler ve sonrasında söyledikleri.
menu-title = İşlemler
palette-title = Bütün işlemler
status-title = Durumum
cover-title = Yerine kim yardımcı olabilir
# Birinin neden önerildiği; ardından, bir noktayla ayrılmış olarak pozisyonu gelebilir.
cover-deputy = vekil
cover-head = yönetici
cover-same-skills = aynı beceriler
cover-shared-skills = ortak beceriler
cover-same-position = aynı pozisyon
cover-similar-position = benzer pozisyon
cover-same-department = aynı departman
nothing-matches = Eşleşen bir şey yok.
status-for-title = Ne kadar süreyle?
status-for-good = ben değiştirene kadar
status-for-30 = 30 dakika
status-for-60 = bir saat
status-for-120 = iki saat
me-until = bitiş { $time }
status-idle = { availability-idle }
status-back = geri döndüm: çevrimiçi
what-email = e-posta adresi
what-phone = telefon numarası
what-extension = dahili numara
what-link = bağlantı
what-card = kart
toast-copied = Kopyalandı: { $value }
toast-copied-tmux = tmux arabelleğine konuldu ve terminale gönderildi: { $value }
toast-copied-sent = Kopyalaması için terminale gönderildi: { $value }
toast-not-copied = Burada kopyalayabilen bir şey yok; elle seçin: { $value }
toast-opens = Açılıyor: { $value }
toast-calls = Aranıyor: { $value }
toast-no-number = “{ $value }” aranabilecek bir numara değil
toast-not-opened = { $value }; { $where }:
open-failure-remote = SSH üzerinden burada bir şey açılamaz
open-failure-no-program = Burada bunu açabilecek bir program yok
open-failure-failed = { $program } başarısız oldu
open-failure-failed-code = { $program } başarısız oldu (çıkış kodu { $code })
open-failure-unsafe = Bu adresin açılmasına izin verilmiyor
instead-taken = panoya kopyalandı
instead-tmux = tmux arabelleğine konuldu ve terminale gönderildi
instead-sent = kopyalaması için terminale gönderildi
instead-nowhere = burada kopyalayabilen bir şey yok
which-copy = Hangi numara kopyalansın?
which-call = Hangi numara aransın?
which-qr = Hangi numara gösterilsin?
say-title = Mesaj: { $name }
say-sending = Gönderiliyor…
say-perhaps = Ulaşmış olabilir: sohbete bakın. Bir daha göndermek için mesajı değiştirin.
toast-said = Gönderildi: { $value }
toast-not-said = Mesaj gönderilmedi, saklanıyor: { $value }
toast-perhaps-said = Mesaj ulaşmış olabilir, saklanıyor: { $value }
toast-say-nothing = Boş mesaj gönderilmez
toast-say-long = Portal bu kadar uzun bir metni saklamaz
toast-say-perhaps = Zaten ulaşmış olabilir: bir daha göndermek için mesajı değiştirin
toast-say-waits = Bir mesaj hâlâ yolda: bir daha basarsanız yine de çıkılır
toast-lacks = Bilinmiyor: { $value }
toast-favourite = Favorilere eklendi
toast-no-favourite = Favorilerden çıkarıldı
toast-note = Sizin için kaydedildi, yalnızca bu bilgisayarda
toast-no-note = Bu kişi için artık bir şey saklanmıyor
toast-watch = Durumu değişince size bildirilecek
toast-no-watch = Artık size bildirilmeyecek
toast-no-cover = Departmandan başka kimse yerinde değil
palette-profile = profil: { $name }
palette-theme = Tema
toast-theme = Tema siz çıkana kadar { $value }; ayarlardaki theme = "{ $value }" onu kalıcı yapar
toast-theme-kept = Tema bundan sonra { $value }
toast-theme-default = { $value }; renkler terminalinki gibi
palette-no-profile = profilsiz
toast-profile-opening = Öbür profil açılıyor…
toast-profile-failed = Profil açılamadı: { $value }
toast-done = Portal yeni durumu kabul etti
toast-status-unchanged = Portal durumu değiştirmedi: yeniden deneyin ya da kendi mesajlaşma uygulamasında değiştirin
toast-sentence = { $value }
why-title = Neden bu durumda:
why-decided = kural
why-limit = sınır
why-limit-minutes = { $minutes } dk etkinlik olmaması
why-told = bildirildi
why-untold = bu portal bildirmiyor
why-activity-only = Bu portal kişilerin son etkinlik zamanını bildirir; kimin boşta, mobilde, uzakta olduğunu ya da rahatsız edilmek istemediğini kendine saklar.
qr-title = Aramak için okutun
qr-no-room = Kod için { $columns } sütun ve { $rows } satır gerekiyor; bu pencerede o kadar yer yok.
watch-news = { $change ->
    [back] { $name } geri döndü
    [online] { $name } çevrimiçi
    [mobile] { $name } mobilde
    [idle] { $name } boşta
    [break_idle] { $name } molada
    [dnd] { $name } rahatsız edilmek istemiyor
    [away] { $name } uzakta
    [break] { $name } molada
    [offline] { $name } çevrimdışı
   *[other] { $name }: { $presence }
  }
notice-more = { $n } tane daha
notices-title = Bildirimler
notices-watched = { $n } kişi takipte
notices-empty = Takip ettiğiniz kimsenin durumu henüz değişmedi.
notices-empty-hint = Durumu değişince size bildirilmesi için kişinin üzerinde { $key } tuşuna basın.
keyring-elsewhere = Anahtarlıktaki webhook, ayarlarda adı geçen { $host } dışında bir portala ait: whosin login --keyring komutunu yeniden çalıştırın.
moved-title = Portal taşındı. Webhook yeni adresine gönderilsin mi?
moved-stay = hayır, her şey olduğu gibi kalsın
moved-follow = evet, oraya sorulsun ve adres saklansın
toast-list-lacks = Departmanı olmayan kişiler eksik olabilir: şirketin sohbeti onları bildirmiyor, user_brief izni de verilmemiş (whosin doctor)
toast-list-stalled = Portalın bir listesi kendini yineliyor, bazı kişiler eksik olabilir: ayrıntısı whosin doctor komutunda
toast-list-untold = Portal, sohbetinin size göstermediği kişilerden söz ediyor: burada yer almıyorlar
toast-moved-kept = Yeni adres ayarlara kaydedildi
toast-moved-not-kept = Artık oraya soruluyor, ama adres saklanamadı: { $value }
