# machine-made, not yet checked by a native reader

## Concerns

concern-letter = Ez nameyekê fêm nakim
concern-form = Formek dagirtin
concern-find-flat = Li malê gerîn
concern-bank-account = Hesabê bankê vekirin
concern-health-insurance = Qeyda sîgorteya tenduristiyê
concern-register-address = Navnîşana nû qeyd kirin
concern-nursery-school = Baxçeyê zarokan an dibistan
concern-power-internet = Ceyran, înternet, heqê radyoyê
concern-furniture-move = Mobîlya û barkirin
concern-come-along = Kesek bi min re were
concern-change-appointment = Randevû standin an guhertin
concern-interpreter = Wergêr xwestin
concern-everyday = Jiyana rojane, bilêt, komele
concern-unsure = Ez nizanim herim ku
concern-german-course = Kursa almanî, kursa entegrasyonê
concern-job-german-course = Almanî ji bo kar
concern-course-question = Kurs: pirs, belge
concern-residence-advice = Mafê min ê mayînê: şêwir
concern-family-reunion = Malbata xwe anîn
concern-recognise-certificate = Naskirina dîplomayê, pîşeyê
concern-training-study = Perwerdeya pîşeyî, zanîngeh
concern-stay-for-good = Her tim mayîn, pasaporta almanî
concern-debts = Deyn, hişyarî, peyman
concern-family-protection = Şêwir: malbat, parastin
concern-health-mind = Şêwir: tenduristî, derûnî
concern-asylum-letter = Nameya BAMF an dadgehê
concern-hand-in-jobcenter = Belge dayîn: Jobcenter
concern-first-application = Serlêdana yekem: Jobcenter
concern-renew-money = Dîsa pere ji Jobcenter
concern-something-new = Kar, barkirin, bebek: Jobcenter
concern-no-money = Pereyê min tune
concern-rent = Kirê, depozîto, barkirin
concern-first-furniture = Pere ji bo mobîlya, cil
concern-decision-question = Biryarê fêm kirin, îtiraz
concern-find-work = Kar, perwerde dîtin
concern-report-course = Kursa zimên ragihandin
concern-school-help-jobcenter = Dibistan, gera dibistanê, xwarin: Jobcenter
concern-sick-cancel = Nexweş, randevû betal kirin
concern-certificate = Belge ji Jobcenter
concern-county-money = Pere ji Landkreis
concern-payment-card = Karta pereyan
concern-doctor-voucher = Belgeya ji bo doktor
concern-shelter = Wargeh: pirsgirêk, barkirin
concern-recognised-change = Hatim pejirandin: derbasî Jobcenter
concern-hand-in-county = Belge dayîn: Landkreis
concern-work-income = Ez dixebitim: Landkreis
concern-work-opportunity = Karê ji bo civakê
concern-school-help-county = Dibistan, gera dibistanê, xwarin: Landkreis
concern-renew-id = Nasnameyê dirêj kirin
concern-work-permit = Destûra kar
concern-move-town = Barkirina bajarekî din
concern-social-assistance = Pîr an nexweş: alîkariya civakî

## Documents

document-id = Nasname an belgeya mayînê
document-letter = Name
document-form = Form
document-benefit-notice = Biryara alîkariyê
document-rent-offer = Pêşniyara kirê
document-lease = Peymana kirê
document-registration = Belgeya qeyda navnîşanê
document-landlord-form = Forma xwediyê malê
document-photo = Wêneyê pasaportê
document-birth-papers = Belgeya jidayikbûnê
document-vaccination = Karta derziyan
document-contract = Peyman
document-approval = Erêkirina daîreyê
document-course-entitlement = Belgeya mafê kursê
document-language-certificate = Sertîfîkaya zimên
document-civil-papers = Belgeyên zewacê û jidayikbûnê
document-certificates = Dîplomayên we
document-cv = CV ya we
document-decision = Biryar û zerfa wê
document-bank-statements = Ekstreyên hesabê bankê
document-account = Hejmara hesab (IBAN)
document-proof = Belgeya têkildar
document-sick-note = Rapora nexweşiyê
document-payslip = Bordroya mûçe
document-payment-card = Karta pereyan
document-job-form = Forma kardêr
document-papers = Belgeyên we
document-appointment-letter = Nameya randevûyê

## Pages

page-money = Pere
page-home = Mal
page-letter = Nameyeke min heye
page-course = Kursa almanî
page-child = Zarok, malbat, tenduristî
page-work = Kar, perwerde
page-papers = Nasname, belge
page-appointment = Randevû, alîkarî, rojane

## Questions, answers and forks

question-payer = Niha kî pere dide we?
question-sender = Name ji kê ye?
answer-county-card = Karta ji Landkreis
answer-jobcenter-letter = Nameya ji Jobcenter
answer-work-or-nobody = Karê min, an kes
answer-payer-unknown = Ez nizanim
answer-from-jobcenter = Jobcenter
answer-from-county = Rêveberiya navçeyê
answer-from-court = BAMF, dadgeh
answer-from-insurer = Sîgorteya tenduristiyê
answer-from-school = Baxçe, dibistan
answer-from-landlord = Xwediyê malê, ceyran, înternet
answer-from-bank = Bank, hişyariya deyn
answer-from-others = Yên din, nizanim
fork-money = Pere ji bo jiyanê
fork-no-money = Pereyê min tune
fork-news = Nû: kar, barkirin, zarok
fork-school-help = Pere ji bo dibistan, ger, xwarin
fork-letter = Nameyek min heye
