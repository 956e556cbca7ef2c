## Sözlük: bir kavram, bütün dosyalarda bir sözcük; sözcükler olabildiğince Bitrix24 arayüzündeki gibi.
##
## portal portal · employee çalışan · person kişi · department departman · head yönetici · deputy vekil · team ekip ·
## administrator portal yöneticisi · webhook webhook (inbound: gelen) · scope, permission izin · settings ayarlar ·
## profile profil · keyring anahtarlık · journal geçmiş · log günlük · cache önbellek · file dosya · directory dizin ·
## active aktif · quiet az önce aktif · online çevrimiçi · mobile mobilde · dnd rahatsız etmeyin · idle boşta ·
## away uzakta · break molada · offline çevrimdışı · in yerinde · absent izinli · back (from an absence) dönüş ·
## free müsait · meeting toplantı · favourite favori · watch takip etmek · notice bildirim · note not · nickname takma ad ·
## card kart · list liste · wall duvar · tree ağaç · pane bölme · filter filtre · chat sohbet · messenger mesajlaşma ·
## dashboard ana ekran · activity etkinlik · presence durum · request istek · method yöntem · proxy proxy sunucusu
##
## Hitap “siz”. Değişkenlere ek getirilmez (ünlü uyumu bilinemez): tümce, ek gerekmeyecek biçimde kurulur. Kesme işareti ’.

## Kartta görünen durum.
presence-online = çevrimiçi
presence-mobile = { availability-mobile }
presence-idle = { availability-idle }
presence-break_idle = molada, { availability-idle }
presence-dnd = { availability-busy }
presence-away = { availability-away }
presence-break = molada
presence-offline = { availability-offline }
presence-guest = misafir
presence-network = Bitrix24.Network kişisi
presence-bot = sohbet botu
presence-connector = açık kanal
presence-unknown = { availability-unknown }

## Çevrimiçi olanlar için, biliniyorsa.
activity-active = { availability-active }
activity-quiet = { availability-quiet }

## Neden: karar veren kural. $limit dakika sayısıdır.
reason-network = Bitrix24.Network hesabı
reason-bot = bu bir program
reason-connector = açık kanaldan bir müşteri
reason-guest = hesabı olmayan bir misafir
reason-me = bu sizsiniz
reason-activity_too_old = { $limit } dk’dan uzun süredir etkinlik yok
reason-never_active = bilinen bir etkinlik yok
reason-mobile_last = son işlem mobil uygulamada
reason-idle_since = bilgisayar başında işlem yok
# $activity: active, quiet; durumu kişinin kendisi seçtiyse chosen. $quiet de dakika sayısıdır.
reason-status_set = { $activity ->
    [active] son { $quiet } dk içinde etkinlik
    [quiet] { $quiet } dk’dır etkinlik yok
   *[chosen] kendi seçimi, sınır { $limit } dk
  }
reason-no_status = { $activity ->
    [quiet] { $quiet } dk’dır etkinlik yok, durum bildirilmedi
   *[active] son { $quiet } dk içinde etkinlik, durum bildirilmedi
  }
reason-activity_not_told = portal hiçbir etkinlik bildirmedi
reason-portal_silent = portal henüz yanıt vermedi

## Neden, tek bir yalın tümceyle. $seen ve $idle ne kadar önce olduğunu söyler: “14 dk önce”; $day bir gündür.
because-network = { $name } bir Bitrix24.Network hesabı; portal bu hesapların durumunu bildirmiyor.
because-bot = { $name } bir program, durumu yok.
because-connector = { $name } açık kanaldan bir müşteri, durumu yok.
because-guest = { $name } hesabı olmayan bir misafir, durumu yok.
because-me = Bu sizsiniz: bakan kişi buradadır; görünen durum: { $presence }.
because-activity_too_old = { $name } { availability-offline }: son etkinlik { $seen }; { $limit } dakika etkinlik göstermeyen herkes { availability-offline } sayılır.
because-never_active = { $name } { availability-offline }: portal hiçbir etkinlik bilmiyor.
because-mobile_last = { $name } { availability-mobile }: son etkinlik { $seen }, mobil uygulamada.
because-idle_since = { $name } – { $presence }: bilgisayar başındaki son işlem { $idle }.
# $activity: active, quiet; durumu kişinin kendisi seçtiyse chosen.
because-status_set = { $activity ->
    [active] { $name } – { $presence }: son etkinlik { $seen }, yani son { $quiet } dakika içinde.
    [quiet] { $name } – { $presence }: son etkinlik { $seen }; ancak { $limit } dakika sonra { availability-offline } sayılır.
   *[chosen] { $name } – { $presence }: durumu kendisi seçti; son etkinlik { $seen }.
  }
because-no_status = { $activity ->
    [quiet] { $name } – { $presence }: son etkinlik { $seen }; ancak { $limit } dakika sonra { availability-offline } sayılır. Durum bildirilmiyor.
   *[active] { $name } – { $presence }: son etkinlik { $seen }, yani son { $quiet } dakika içinde. Durum bildirilmiyor.
  }
because-activity_not_told = { $name } yerinde mi, bilinmiyor: portal hiçbir etkinlik bildirmedi.
because-portal_silent = { $name } yerinde mi, bilinmiyor: portal henüz yanıt vermedi.
because-absent = { $name } { availability-absent }, dönüş { $day }; son etkinlik { $seen }.

overlay-birthday = bugün doğum günü
overlay-vacation = izinli, dönüş { $day }

## Her durum grubu için tek sözcük: listede, üst satırda, kutucuklarda, kartlarda, filtrelerde ve komutlarda.
availability-active = aktif
availability-quiet = az önce aktif
availability-mobile = mobilde
availability-busy = rahatsız etmeyin
availability-idle = boşta
availability-away = uzakta
availability-offline = çevrimdışı
availability-absent = izinli
availability-unknown = bilinmiyor
availability-other = diğer
count-active = { $n } aktif
count-quiet = { $n } az önce
count-mobile = { $n } mobilde
count-busy = { $n } { availability-busy }
count-idle = { $n } boşta
count-away = { $n } uzakta
count-offline = { $n } çevrimdışı
count-absent = { $n } izinli
count-unknown = { $n } bilinmiyor
count-other = { $n } diğer
# İlk satırda, durumun yanında: takvime göre.
count-meeting = { $n } toplantıda
no-department = Departmanı yok

## Durumun yanında takvimin söyledikleri. $kind: tentative, meeting ya da absent. $until ve $from hep bir saatle biter.
engagement-free = müsait
engagement-free-until = müsait; { $until } itibarıyla { $kind ->
    [tentative] belki toplantıda
    [absent] izinli
   *[meeting] toplantıda
  }
engagement-meeting = { $kind ->
    [tentative] belki toplantıda, bitiş { $until }
   *[meeting] toplantıda, bitiş { $until }
  }
engagement-then-free = { $meeting }; { $free }
engagement-absent = izinli, son gün { $last }, dönüş { $back }
engagement-absent-today = bugün izinli, dönüş { $back }
# Günün bir bölümü için.
engagement-absent-until = izinli, bitiş { $until }
planned-absence-from = { $day } itibarıyla izinli
planned-absence-on = { $day } günü izinli
engagement-free-from = { $from } itibarıyla müsait
off-work-hours = mesai dışı
off-work-day-off = çalışma günü değil
off-work-holiday = resmî tatil

## Hesabın özellikleri.
flag-dismissed = işten ayrıldı
flag-extranet = ekstranet
flag-network = Bitrix24.Network
flag-bot = sohbet botu
flag-connector = açık kanal
flag-admin = portal yöneticisi
flag-me = siz

## Zamanlar.
long-seconds = { $seconds } sn
long-minutes = { $minutes } dk
long-hours = { $hours } sa { $minutes }
long-days = { $days } gün
long-ages = > 30 gün
since = { $time } itibarıyla
ago-now = şimdi
ago-minutes = { $minutes } dk önce
ago-hours = { $hours } sa önce
ago-days = { $days } gün önce
clock-only-days = { $days } gün
clock-days = { $days } gün { $clock }
# $hour 00–23, $minute 00–59.
clock-time = { $hour }:{ $minute }
# $distance saat farkıdır: +2 ya da −3:30.
clock-distance = { $distance } sa
back-short = dönüş { $day }
# $until bir saattir; bugün değilse bir gün.
row-meeting = bitiş { $until }
row-absent = izin bitişi { $until }
row-away-from = izin { $day }
back-on = dönüş { $day }
day-short = { $day } { $month ->
    [1] Oca
    [2] Şub
    [3] Mar
    [4] Nis
    [5] May
    [6] Haz
    [7] Tem
    [8] Ağu
    [9] Eyl
    [10] Eki
    [11] Kas
   *[12] Ara
  }
day-weekday = { day-short } { $weekday ->
    [1] Pzt
    [2] Sal
    [3] Çar
    [4] Per
    [5] Cum
    [6] Cmt
   *[7] Paz
  }
# Hep bir saatin yerinde durur.
moment-midnight = 24:00
moment-on-day = { $day } { $time }
day-long = { $day } { $month ->
    [1] Ocak
    [2] Şubat
    [3] Mart
    [4] Nisan
    [5] Mayıs
    [6] Haziran
    [7] Temmuz
    [8] Ağustos
    [9] Eylül
    [10] Ekim
    [11] Kasım
   *[12] Aralık
  }
day-year = { day-long } { $year }
month-year = { $month ->
    [1] Oca
    [2] Şub
    [3] Mar
    [4] Nis
    [5] May
    [6] Haz
    [7] Tem
    [8] Ağu
    [9] Eyl
    [10] Eki
    [11] Kas
   *[12] Ara
  } { $year }
