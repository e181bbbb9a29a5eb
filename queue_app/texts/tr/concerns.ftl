# machine-made, not yet checked by a native reader

## Concerns

concern-letter = Bir mektubu anlamıyorum
concern-form = Form doldurma
concern-find-flat = Ev arama
concern-bank-account = Banka hesabı açma
concern-health-insurance = Sağlık sigortasına kayıt
concern-register-address = Yeni adres kaydı
concern-nursery-school = Kreş veya okul
concern-power-internet = Elektrik, internet, yayın ücreti
concern-furniture-move = Mobilya ve taşınma
concern-come-along = Biri benimle gelsin
concern-change-appointment = Randevu alma veya değiştirme
concern-interpreter = Tercüman isteme
concern-everyday = Günlük yaşam, bilet, dernek
concern-unsure = Nereye gideceğimi bilmiyorum
concern-german-course = Almanca kursu, uyum kursu
concern-job-german-course = Meslek için Almanca
concern-course-question = Kurs: soru, belge
concern-residence-advice = Oturumum: danışma
concern-family-reunion = Ailemi getirme
concern-recognise-certificate = Diploma, meslek denkliği
concern-training-study = Meslek eğitimi, üniversite
concern-stay-for-good = Hep kalma, Alman pasaportu
concern-debts = Borç, ihtar, sözleşme
concern-family-protection = Danışma: aile, korunma
concern-health-mind = Danışma: sağlık, ruh
concern-asylum-letter = BAMF veya mahkeme mektubu
concern-hand-in-jobcenter = Belge verme: Jobcenter
concern-first-application = Jobcenter’a ilk başvuru
concern-renew-money = Jobcenter parasını uzatma
concern-something-new = İş, taşınma, bebek: Jobcenter
concern-no-money = Param yok
concern-rent = Kira, depozito, taşınma
concern-first-furniture = Mobilya, giysi parası
concern-decision-question = Kararı anlama, itiraz
concern-find-work = İş, meslek eğitimi bulma
concern-report-course = Dil kursunu bildirme
concern-school-help-jobcenter = Okul, gezi, yemek: Jobcenter
concern-sick-cancel = Hastayım, randevu iptali
concern-certificate = Jobcenter’dan belge
concern-county-money = Landkreis’tan para
concern-payment-card = Ödeme kartı
concern-doctor-voucher = Doktor için belge
concern-shelter = Yurt: sorun, taşınma
concern-recognised-change = Kabul edildim: Jobcenter’a geçiş
concern-hand-in-county = Belge verme: Landkreis
concern-work-income = Çalışıyorum: Landkreis
concern-work-opportunity = Toplum yararına iş
concern-school-help-county = Okul, gezi, yemek: Landkreis
concern-renew-id = Kimliği uzatma
concern-work-permit = Çalışma izni
concern-move-town = Başka şehre taşınma
concern-social-assistance = Yaşlı veya hasta: sosyal yardım

## Documents

document-id = Kimlik veya oturum belgesi
document-letter = Mektup
document-form = Form
document-benefit-notice = Yardım kararı yazısı
document-rent-offer = Kira teklifi
document-lease = Kira sözleşmesi
document-registration = İkamet kayıt belgesi
document-landlord-form = Ev sahibinin formu
document-photo = Vesikalık fotoğraf
document-birth-papers = Doğum belgesi
document-vaccination = Aşı kartı
document-contract = Sözleşme
document-approval = Dairenin onay yazısı
document-course-entitlement = Kurs hakkı belgesi
document-language-certificate = Dil sertifikası
document-civil-papers = Evlilik ve doğum belgeleri
document-certificates = Diplomalarınız
document-cv = Özgeçmişiniz
document-decision = Karar ve zarfı
document-bank-statements = Hesap dökümleri
document-account = Hesap numarası (IBAN)
document-proof = Bununla ilgili belge
document-sick-note = Hastalık raporu
document-payslip = Maaş bordrosu
document-payment-card = Ödeme kartı
document-job-form = İşverenin formu
document-papers = Belgeleriniz
document-appointment-letter = Randevu mektubu

## Pages

page-money = Para
page-home = Ev
page-letter = Mektubum var
page-course = Almanca kursu
page-child = Çocuk, aile, sağlık
page-work = İş, meslek eğitimi
page-papers = Kimlik, belgeler
page-appointment = Randevu, yardım, günlük yaşam

## Questions, answers and forks

question-payer = Şu an size kim para veriyor?
question-sender = Mektup kimden?
answer-county-card = Landkreis’ten kart
answer-jobcenter-letter = Jobcenter’den mektup
answer-work-or-nobody = İşim veya hiç kimse
answer-payer-unknown = Bilmiyorum
answer-from-jobcenter = Jobcenter
answer-from-county = İlçe idaresi
answer-from-court = BAMF, mahkeme
answer-from-insurer = Sağlık sigortası
answer-from-school = Kreş, okul
answer-from-landlord = Ev sahibi, elektrik, internet
answer-from-bank = Banka, ödeme uyarısı
answer-from-others = Başkası, bilmiyorum
fork-money = Geçim parası
fork-no-money = Param yok
fork-news = Yeni: iş, taşınma, bebek
fork-school-help = Okul, gezi, yemek parası
fork-letter = Bir mektubum var
