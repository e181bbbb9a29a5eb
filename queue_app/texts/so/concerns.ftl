# machine-made, not yet checked by a native reader

## Concerns

concern-letter = Warqad ma fahmin
concern-form = Foom buuxin
concern-find-flat = Guri raadin
concern-bank-account = Akoon bangi furasho
concern-health-insurance = Iska qor caymiska caafimaadka
concern-register-address = Diiwaangeli cinwaan cusub
concern-nursery-school = Xannaano ama dugsi
concern-power-internet = Koronto, internet, khidmadda raadiyaha
concern-furniture-move = Alaab guri iyo guuris
concern-come-along = Qof i raaca
concern-change-appointment = Ballan samee ama beddel
concern-interpreter = Turjubaan codso
concern-everyday = Nolol maalmeed, tigidh, naadi
concern-unsure = Ma garanayo meel aan tago
concern-german-course = Koorso Jarmal, koorso is-dhexgal
concern-job-german-course = Jarmal shaqada
concern-course-question = Koorso: su’aal, caddayn
concern-residence-advice = Deganaanshahayga: talo
concern-family-reunion = Qoyskayga keenid
concern-recognise-certificate = Aqoonsiga shahaadada, xirfadda
concern-training-study = Tababar xirfadeed, jaamacad
concern-stay-for-good = Joogis weligeed, baasaboor Jarmal
concern-debts = Dayn, digniin, heshiis
concern-family-protection = Talo: qoys, badbaado
concern-health-mind = Talo: caafimaad, maskax
concern-asylum-letter = Warqad BAMF ama maxkamad
concern-hand-in-jobcenter = Warqado dhiib: Jobcenter
concern-first-application = Codsiga koowaad, Jobcenter
concern-renew-money = Sii wad lacagta Jobcenter
concern-something-new = Shaqo, guuris, ilmo: Jobcenter
concern-no-money = Lacag ma haysto
concern-rent = Kiro, dhigaal, guuris
concern-first-furniture = Lacag alaab guri, dhar
concern-decision-question = Go’aan fahmid, rafcaan
concern-find-work = Shaqo, tababar raadin
concern-report-course = Sheeg koorso luqadeed
concern-school-help-jobcenter = Dugsi, dalxiis, cunto: Jobcenter
concern-sick-cancel = Jirran, ballan baaji
concern-certificate = Caddayn Jobcenter
concern-county-money = Lacag Landkreis
concern-payment-card = Kaarka lacag bixinta
concern-doctor-voucher = Warqadda dhakhtarka
concern-shelter = Hoyga: dhib, guuris
concern-recognised-change = Waa lay aqbalay: u wareeg Jobcenter
concern-hand-in-county = Warqado dhiib: Landkreis
concern-work-income = Waan shaqeeyaa: Landkreis
concern-work-opportunity = Fursad shaqo bulsho
concern-school-help-county = Dugsi, dalxiis, cunto: Landkreis
concern-renew-id = Aqoonsiga cusboonaysii
concern-work-permit = Ogolaansho shaqo
concern-move-town = U guuris magaalo kale
concern-social-assistance = Da’ ama jirro: kaalmo bulsho

## Documents

document-id = Aqoonsi ama warqad deganaansho
document-letter = Warqadda
document-form = Foomka
document-benefit-notice = Go’aanka kaalmada
document-rent-offer = Dalabka kirada
document-lease = Heshiiska kirada
document-registration = Caddaynta cinwaanka
document-landlord-form = Foomka mulkiilaha guriga
document-photo = Sawirka baasaboorka
document-birth-papers = Shahaadada dhalashada
document-vaccination = Kaarka tallaalka
document-contract = Heshiiska
document-approval = Oggolaanshaha xafiiska
document-course-entitlement = Xaqa koorsada
document-language-certificate = Shahaadada luqadda
document-civil-papers = Shahaadooyinka guurka iyo dhalashada
document-certificates = Shahaadooyinkaaga
document-cv = CV-gaaga
document-decision = Go’aanka iyo baqshadda
document-bank-statements = Xisaab xirka bangiga
document-account = Lambarka akoonka (IBAN)
document-proof = Caddaynta la xiriirta
document-sick-note = Warqadda jirrada
document-payslip = Warqadda mushaharka
document-payment-card = Kaarka lacag bixinta
document-job-form = Foomka shaqo bixiyaha
document-papers = Warqadahaaga
document-appointment-letter = Warqadda ballanta

## Pages

page-money = Lacag
page-home = Guri
page-letter = Warqad baan haystaa
page-course = Koorso Jarmal
page-child = Ilmo, qoys, caafimaad
page-work = Shaqo, tababar
page-papers = Aqoonsi, warqado
page-appointment = Ballan, caawimo, nolol maalmeed

## Questions, answers and forks

question-payer = Hadda yaa lacag ku siiya?
question-sender = Warqaddu yay ka timid?
answer-county-card = Kaar ka yimid Landkreis
answer-jobcenter-letter = Warqad ka timid Jobcenter
answer-work-or-nobody = Shaqadayda, ama cidna
answer-payer-unknown = Ma garanayo
answer-from-jobcenter = Jobcenter
answer-from-county = Maamulka degmada
answer-from-court = BAMF, maxkamad
answer-from-insurer = Caymiska caafimaadka
answer-from-school = Xannaano, iskuul
answer-from-landlord = Mulkiile, koronto, internet
answer-from-bank = Bangi, digniin lacageed
answer-from-others = Kuwo kale, ma garanayo
fork-money = Lacag nololeed
fork-no-money = Lacag ma haysto
fork-news = Cusub: shaqo, guuris, ilmo
fork-school-help = Lacag iskuul, safar, cunto
fork-letter = Warqad baan hayaa
