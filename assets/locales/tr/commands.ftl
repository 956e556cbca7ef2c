## Tek seferlik komutların durum dışında söyledikleri.
waiting-for-portal = portal bekleniyor: { $sentence }
list-lacks-undepartmented = departmanı olmayan kişiler eksik olabilir: portal bütün şirketin sohbetini bildirmiyor, webhook’un user_brief izni de yok
list-lacks-stalled = portalın bir listesi kendini yineliyor, bazı kişiler eksik olabilir: ayrıntısı whosin doctor komutunda
list-lacks-untold = portal { $count } kişiden daha söz ediyor, ama sohbeti onları size göstermiyor: burada yer almıyorlar
list-lacks-calendars =
    { $count ->
        [one] bir kişinin takvimi bilinmiyor: portal zamanında bildirmedi; bir filtreyle daha az kişi sorun
       *[other] { $count } kişinin takvimi bilinmiyor: portal zamanında bildirmedi; bir filtreyle daha az kişi sorun
    }
list-lacks-some = portal her soruyu yanıtlamadı, bazı kişiler eksik olabilir
cached-as-of = önbellekten, { $age } önceki hâliyle
cached-just-now = önbellekten, şu anki hâliyle
list-addresses = { $n } adres
watch-was = önceki: { $before }
watch-no-calendars = portal kimin toplantıda olduğunu bildirmiyor: calendar izni bunu sağlar
watch-silent = yanıt yok: { $sentence }
watch-answers = portal yeniden yanıt veriyor
wait-still = { $name } hâlâ şu durumda: { $presence }
wait-unknown = portal kimin yerinde olduğunu henüz bildirmedi
own-status-none = ayarlanmış bir durum yok
own-status-idle = boşta { $age }
say-nothing = söylenecek bir şey yok: adın ardına yazın ya da standart girdiden verin
say-too-long = metin fazla uzun, portal en çok { $most } karakter saklar: kısaltın
say-unreadable = söylenecek metin standart girdiden okunamıyor ({ $reason }): adın ardına yazın
say-off = { $file } dosyasında ya da WHOSIN_SEND değişkeninde send = false durduğu sürece kimseye bir şey gönderilmez
say-perhaps-sent = { $sentence }. Mesaj ulaşmış olabilir: yeniden göndermeden önce sohbete bakın
said-to = Gönderildi: { $name } (#{ $id })
history-today = bugün
history-on = yerinde
history-idle = boşta
history-off = yok
history-unknown = bilinmiyor
history-usually = genellikle { $time } itibarıyla çevrimiçi
history-too-few = henüz bir alışkanlık yok: whosin çok az sabah gördü
history-purged = geçmiş boş, dosyada da ondan bir iz kalmadı
cache-people = kişiler
cache-departments = departmanlar
cache-favourites = favoriler
cache-watched = takip edilenler
cache-notes = notlar
cache-sightings = geçmiş
cache-size = boyut
cache-age = veri zamanı
cache-ago = { $age } önce
cache-cleared = önbellek boş; favoriler, takip edilenler, notlar ve geçmiş duruyor
cache-removed = önbellek silindi
cache-salvaged = önbellek bozulmuştu: favorilerden, takip edilenlerden, notlardan ve geçmişten okunabilenler saklandı, gerisi silindi
cache-set-aside = önbelleği daha yeni bir whosin yazmış: favorileri, notları ve geçmişiyle birlikte artık { $file } dosyasında; güncelleme yapınca ona eski adını geri verin
cached-unreadable =
    { $count ->
        [one] önbelleğin bir satırı anlaşılmıyor
       *[other] önbelleğin { $count } satırı anlaşılmıyor
    }, birileri eksik olabilir: herkesi yeniden okumak için --cached seçeneğini kaldırın
cache-none = önbellek yok
notes-none = henüz not yok: ana ekranda A tuşu not yazar
notes-changed = { $n ->
    [0] yeni ya da değişmiş not yok
   *[other] { $n } not yeni ya da değişmiş
  }
notes-same = { $n } not aynı
notes-elsewhere = başka bir portala ait { $n } satıra dokunulmadı
