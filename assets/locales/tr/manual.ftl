## `whosin man` sayfaları; komutların ve seçeneklerin ne için olduğu cli.ftl dosyasındadır.

manual-name = Ad
manual-synopsis = Kullanım
manual-description = Açıklama
manual-options = Seçenekler
manual-commands = Komutlar
manual-examples = Örnekler
manual-exit-status = Çıkış durumu
manual-environment = Ortam değişkenleri
manual-files = Dosyalar
manual-see-also = Ayrıca bakınız
manual-filters = Filtreler
manual-words = Sözcükler
# Kullanım satırında komuta verilenin yerinde duran, büyük harfle.
manual-argument = ARGÜMAN

## Programın nasıl bittiği.

exit-done = İş yapıldı.
exit-failed = Başarısız oldu: ağ yok, yanıt yok, önbellekte bir şey yok ya da bir dosya yazılamıyor.
exit-usage = Argümanlar yanlış ya da bir kişi beklenen yerde birkaç kişi anlaşılıyor.
exit-nobody = Kimse ya da hiçbir departman bulunamadı.
exit-not-configured = Ayarlanmış bir portal yok, ayarlar yanlış ya da portal reddetti.
exit-timed-out = Verilen süre doldu.
exit-signal = N numaralı sinyal programı sonlandırdı.

## Ortam değişkenleri ve dosyalar.

manual-webhook = Gelen webhook URL’si. Bu bir paroladır.
manual-profile = --profile bir ad vermediğinde ayar dosyasından kullanılacak profil.
manual-setting = Her ayar, adı büyük harflerle; whosin config show bunları listeler, whosin config example açıklar.
manual-no-color = Ayarlar istemedikçe renkleri kapatır.
manual-config-file = Ayarlar; varsayılan yeri ~/.config altıdır. İçinde webhook olan dosyayı yalnızca sahibi okuyabilmelidir.
manual-cache-folder = Yeniden elde edilebilecek her şey: fotoğraflar ve son bilinen ofis.
manual-log-file = Günlük; ayarlar isterse.

## Tuşlar sayfası.

command-keys = whosin ana ekranının tuşları
manual-keys = Ayarlar başkasını vermedikçe ana ekranın (whosin ve whosin demo) tuşları bunlardır. Köşeli ayraç içinde, işlemin ayarlardaki [keys] bölümünde taşıdığı ad durur; nasıl yazıldığını whosin config example, o anda geçerli olan tuşları ana ekranın kendi yardımı (?) gösterir.
manual-keys-numbers = Gezinme tuşundan önce yazılan sayı o tuşu yineler: 5j. Rusça, Ukraynaca, Yunanca ya da İbranice klavye düzeninde bir tuşta başka bir karakter varsa tuş aynı işi yapar.

## Filtreler sayfası.

command-filters = whosin içinde kişileri seçen sözcükler
command-filters-examples =
    whosin is:in @design  ana ekran: Design departmanından yerinde olanlar, ne kadar meşgul olurlarsa olsunlar
    whosin list anna has:phone  adı Anna olan ve numarası bilinen herkes
    whosin list is:online is:mobile  bilgisayar başında ya da mobil uygulamada olanlar
    whosin list -- not:absent -has:photo  izinli olmayan ve fotoğrafı bulunmayanlar
    whosin list -- -is:in @sales  Sales departmanından yerinde olmayanlar
    whosin list is:in is:free @sales  Sales departmanından yerinde olup toplantıda olmayanlar
    whosin list is:fav  favoriler, sözcüğün başıyla
manual-query = Sorgu ana ekranda yazılır (/) ya da whosin, whosin demo ve whosin list komutlarına verilir. Her sözcüğü uymalıdır: adın, pozisyonun, departmanın, e-posta adresinin ya da numaranın bir parçası; yanlış klavye düzeniyle, başka bir alfabeyle ya da yazım yanlışıyla da olabilir. İçinde iki nokta ya da @ bulunan sözcük bir filtredir.
manual-filter-department = adındaki sözcüklerden biri böyle başlayan departmanın ya da altındakilerin kişileri; boşluk _ ile yazılır
manual-filter-is = buna uyan kişiler; başka hiçbiri böyle başlamıyorsa sözcüğün başı yeter
manual-filter-not = buna uymayan kişiler; eksi, birthday: ve back: önünde de durabilir
manual-filters-narrow = Birden çok filtre, her biri biraz daha daraltır; yalnızca birden çok departmandan ve listenin birden çok grubundan (active, quiet, mobile, busy, idle, away) birine uymak yeter. Komut satırında, içinde - ile başlayan sözcük bulunan sorgu -- ardından yazılır.
manual-filters-in = is:in, oturum açmış ve etkin olan herkesi, ne kadar meşgul olursa olsun bulur: active, quiet, mobile, busy, idle ya da away. is:online, active ya da quiet demektir.
# Sayfada sözcüğün, adın ve gün sayısının yerinde duran, büyük harfle.
manual-value-word = SÖZCÜK
manual-value-name = AD
manual-value-days = GÜNLER
