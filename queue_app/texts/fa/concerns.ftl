# machine-made, not yet checked by a native reader

## Concerns

concern-letter = یک نامه را نمی‌فهمم
concern-form = خانه‌پُری فورم
concern-find-flat = پیدا کردن خانه
concern-bank-account = باز کردن حساب بانکی
concern-health-insurance = ثبت در بیمه صحی
concern-register-address = ثبت آدرس جدید
concern-nursery-school = کودکستان یا مکتب
concern-power-internet = برق، انترنت، Rundfunk
concern-furniture-move = اثاث خانه و کوچ‌کشی
concern-come-along = یک نفر همراهم بیاید
concern-change-appointment = گرفتن یا تغییر وقت
concern-interpreter = درخواست ترجمان
concern-everyday = زندگی روزمره، تکت، باشگاه
concern-unsure = نمی‌دانم کجا بروم
concern-german-course = کورس آلمانی، کورس ادغام
concern-job-german-course = زبان آلمانی برای کار
concern-course-question = کورس: سؤال، تصدیق
concern-residence-advice = اقامت من: مشاوره
concern-family-reunion = آوردن خانواده
concern-recognise-certificate = تأیید مدرک یا شغل
concern-training-study = آموزش مسلکی، دانشگاه
concern-stay-for-good = ماندن همیشگی، پاسپورت آلمانی
concern-debts = قرض، اخطار پرداخت، قرارداد
concern-family-protection = مشاوره: خانواده، محافظت
concern-health-mind = مشاوره: صحت، روان
concern-asylum-letter = نامه از BAMF یا محکمه
concern-hand-in-jobcenter = تحویل اسناد: جاب‌سنتر
concern-first-application = اولین درخواست به جاب‌سنتر
concern-renew-money = تمدید پول جاب‌سنتر
concern-something-new = کار، خانهٔ نو، نوزاد: جاب‌سنتر
concern-no-money = پول ندارم
concern-rent = کرایه، پول ضمانت، کوچ‌کشی
concern-first-furniture = پول برای اثاث، لباس
concern-decision-question = فهمیدن تصمیم اداره، اعتراض
concern-find-work = پیدا کردن کار، آموزش
concern-report-course = خبر دادن کورس زبان
concern-school-help-jobcenter = مکتب، سیر علمی، غذا: جاب‌سنتر
concern-sick-cancel = مریضم، لغو وقت ملاقات
concern-certificate = تصدیق از جاب‌سنتر
concern-county-money = پول از لاندکرایس
concern-payment-card = کارت پرداخت
concern-doctor-voucher = برگه برای داکتر
concern-shelter = کمپ: مشکل، تغییر جا
concern-recognised-change = قبول شدم: رفتن به جاب‌سنتر
concern-hand-in-county = تحویل اسناد: لاندکرایس
concern-work-income = کار می‌کنم: لاندکرایس
concern-work-opportunity = کار عام‌المنفعه
concern-school-help-county = مکتب، سیر علمی، غذا: لاندکرایس
concern-renew-id = تمدید کارت هویت
concern-work-permit = اجازه کار
concern-move-town = رفتن به شهر دیگر
concern-social-assistance = پیری یا مریضی: کمک اجتماعی

## Documents

document-id = کارت هویت یا ورق اقامت
document-letter = نامه
document-form = فورم
document-benefit-notice = نامهٔ تصمیم دربارهٔ کمک مالی
document-rent-offer = پیشنهاد کرایه خانه
document-lease = قرارداد کرایه
document-registration = تصدیق ثبت آدرس
document-landlord-form = فورم از صاحب‌خانه
document-photo = عکس پاسپورتی
document-birth-papers = سند تولد
document-vaccination = کارت واکسین
document-contract = قرارداد
document-approval = موافقت‌نامهٔ اداره
document-course-entitlement = اجازهٔ شرکت در کورس
document-language-certificate = مدرک زبان
document-civil-papers = سند ازدواج و تولد
document-certificates = مدارک تحصیلی شما
document-cv = خلص سوانح (CV)
document-decision = نامهٔ تصمیم با پاکت آن
document-bank-statements = صورت‌حساب بانکی
document-account = شمارهٔ حساب (IBAN)
document-proof = سند اثبات آن
document-sick-note = تصدیق مریضی
document-payslip = برگهٔ معاش
document-payment-card = کارت پرداخت
document-job-form = فورم از صاحب‌کار
document-papers = اسناد شما
document-appointment-letter = نامهٔ وقت ملاقات

## Pages

page-money = پول
page-home = خانه
page-letter = یک نامه دارم
page-course = کورس آلمانی
page-child = کودک، خانواده، صحت
page-work = کار، آموزش
page-papers = کارت هویت، اسناد
page-appointment = وقت ملاقات، کمک، روزمره

## Questions, answers and forks

question-payer = حالا چه کسی به شما پول می‌دهد؟
question-sender = نامه از کیست؟
answer-county-card = کارت از لندکرایس
answer-jobcenter-letter = نامه از جاب‌سنتر
answer-work-or-nobody = کارم، یا هیچ‌کس
answer-payer-unknown = نمی‌دانم
answer-from-jobcenter = Jobcenter
answer-from-county = اداره ولسوالی
answer-from-court = BAMF، محکمه
answer-from-insurer = بیمهٔ صحی
answer-from-school = کودکستان، مکتب
answer-from-landlord = صاحب‌خانه، برق، انترنت
answer-from-bank = بانک، اخطار پرداخت
answer-from-others = دیگران، نمی‌دانم
fork-money = پول برای زندگی
fork-no-money = پول ندارم
fork-news = تازه: کار، کوچ، نوزاد
fork-school-help = پول برای مکتب، گردش، غذا
fork-letter = یک نامه دارم
