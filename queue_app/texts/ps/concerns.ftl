# machine-made, not yet checked by a native reader

## Concerns

concern-letter = په یوه لیک نه پوهېږم
concern-form = فورمه ډکول
concern-find-flat = کور لټول
concern-bank-account = بانکي حساب پرانیستل
concern-health-insurance = په روغتیايي بیمه کې نوم‌لیکنه
concern-register-address = نوې پته ثبتول
concern-nursery-school = وړکتون یا ښوونځی
concern-power-internet = برېښنا، انټرنېټ، Rundfunk
concern-furniture-move = د کور سامان، کډه
concern-come-along = څوک دې راسره لاړ شي
concern-change-appointment = وخت اخیستل یا بدلول
concern-interpreter = د ژباړن غوښتنه
concern-everyday = ورځنی ژوند، ټکټ، کلوب
concern-unsure = نه پوهېږم چېرته لاړ شم
concern-german-course = د الماني ژبې، ادغام کورس
concern-job-german-course = د کار لپاره الماني
concern-course-question = کورس: پوښتنه، تصدیق
concern-residence-advice = زما استوګنه: مشوره
concern-family-reunion = د کورنۍ راوستل
concern-recognise-certificate = د سند، کسب منل
concern-training-study = مسلکي زده‌کړه، پوهنتون
concern-stay-for-good = تل پاتې کېدل، الماني پاسپورټ
concern-debts = پور، خبرداری، قرارداد
concern-family-protection = مشوره: کورنۍ، ساتنه
concern-health-mind = مشوره: روغتیا، روان
concern-asylum-letter = د BAMF یا محکمې لیک
concern-hand-in-jobcenter = د اسنادو سپارل: جاب‌سنټر
concern-first-application = جاب‌سنټر ته لومړی غوښتنلیک
concern-renew-money = د جاب‌سنټر پیسې غځول
concern-something-new = کار، کډه، ماشوم: جاب‌سنټر
concern-no-money = پیسې نه لرم
concern-rent = کرایه، ضمانت پیسې، کډه
concern-first-furniture = د سامان، جامو لپاره پیسې
concern-decision-question = په پرېکړه پوهېدل، اعتراض
concern-find-work = کار، زده‌کړه پیدا کول
concern-report-course = د ژبې کورس خبرول
concern-school-help-jobcenter = ښوونځی، سفر، خواړه: جاب‌سنټر
concern-sick-cancel = ناروغ یم، وخت لغوه کول
concern-certificate = د جاب‌سنټر تصدیق
concern-county-money = د لاندکرایس پیسې
concern-payment-card = د تادیې کارت
concern-doctor-voucher = ډاکټر ته پاڼه
concern-shelter = کمپ: ستونزه، بل ځای
concern-recognised-change = قبول شوم: جاب‌سنټر ته تلل
concern-hand-in-county = د اسنادو سپارل: لاندکرایس
concern-work-income = زه کار کوم: لاندکرایس
concern-work-opportunity = عام‌المنفعه کار
concern-school-help-county = ښوونځی، سفر، خواړه: لاندکرایس
concern-renew-id = د پېژندپاڼې غځول
concern-work-permit = د کار اجازه
concern-move-town = بل ښار ته کډه
concern-social-assistance = زوړ یا ناروغ: ټولنیزه مرسته

## Documents

document-id = پېژندپاڼه یا د استوګنې پاڼه
document-letter = لیک
document-form = فورمه
document-benefit-notice = د مرستې د پرېکړې لیک
document-rent-offer = د کور د کرایې وړاندیز
document-lease = د کرایې قرارداد
document-registration = د پتې د ثبت تصدیق
document-landlord-form = د کور د څښتن فورمه
document-photo = پاسپورټي عکس
document-birth-papers = د زېږون سند
document-vaccination = د واکسین کارت
document-contract = قرارداد
document-approval = د ادارې د منلو لیک
document-course-entitlement = د کورس اجازه‌لیک
document-language-certificate = د ژبې سند
document-civil-papers = د واده او زېږون سندونه
document-certificates = ستاسو د زده‌کړې سندونه
document-cv = د ژوند لنډیز (CV)
document-decision = د پرېکړې لیک او پاکټ یې
document-bank-statements = د بانک د حساب پاڼې
document-account = د حساب شمېره (IBAN)
document-proof = د ثبوت سند
document-sick-note = د ناروغۍ تصدیق
document-payslip = د معاش پاڼه
document-payment-card = د تادیې کارت
document-job-form = د کار د څښتن فورمه
document-papers = ستاسو اسناد
document-appointment-letter = د وخت بلنلیک

## Pages

page-money = پیسې
page-home = کور
page-letter = یو لیک لرم
page-course = د الماني ژبې کورس
page-child = ماشوم، کورنۍ، روغتیا
page-work = کار، زده‌کړه
page-papers = پېژندپاڼه، اسناد
page-appointment = وخت، مرسته، ورځنی ژوند

## Questions, answers and forks

question-payer = اوس څوک تاسو ته پیسې درکوي؟
question-sender = لیک د چا له خوا دی؟
answer-county-card = د لاندکرایس کارت
answer-jobcenter-letter = د جاب سنټر لیک
answer-work-or-nobody = زما کار، یا هیڅوک
answer-payer-unknown = نه پوهېږم
answer-from-jobcenter = Jobcenter
answer-from-county = د ولسوالۍ اداره
answer-from-court = BAMF، محکمه
answer-from-insurer = روغتیايي بیمه
answer-from-school = وړکتون، ښوونځی
answer-from-landlord = د کور خاوند، برېښنا، انټرنېټ
answer-from-bank = بانک، د پیسو خبرداری
answer-from-others = نور، نه پوهېږم
fork-money = د ژوند پیسې
fork-no-money = پیسې نه لرم
fork-news = نوی: کار، کډه، ماشوم
fork-school-help = د ښوونځي، چکر، خوړو پیسې
fork-letter = یو لیک لرم
