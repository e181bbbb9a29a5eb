# machine-made, not yet checked by a native reader

## Concerns

concern-letter = لا أفهم رسالة
concern-form = تعبئة استمارة
concern-find-flat = البحث عن شقة
concern-bank-account = فتح حساب بنكي
concern-health-insurance = التسجيل في التأمين الصحي
concern-register-address = تسجيل عنوان جديد
concern-nursery-school = روضة أو مدرسة
concern-power-internet = كهرباء، إنترنت، رسوم الإذاعة
concern-furniture-move = أثاث ونقل سكن
concern-come-along = أحتاج شخصًا يرافقني
concern-change-appointment = أخذ موعد أو تغييره
concern-interpreter = طلب مترجم
concern-everyday = حياة يومية، تذاكر، نوادٍ
concern-unsure = لا أعرف إلى أين
concern-german-course = دورة ألمانية، دورة اندماج
concern-job-german-course = اللغة الألمانية للعمل
concern-course-question = الدورة: سؤال، شهادة
concern-residence-advice = إقامتي: استشارة
concern-family-reunion = لمّ شمل العائلة
concern-recognise-certificate = الاعتراف بالشهادة أو المهنة
concern-training-study = تدريب مهني، دراسة
concern-stay-for-good = إقامة دائمة، جواز ألماني
concern-debts = ديون، إنذار دفع، عقد
concern-family-protection = استشارة: العائلة، الحماية
concern-health-mind = استشارة: الصحة، النفس
concern-asylum-letter = رسالة من BAMF أو المحكمة
concern-hand-in-jobcenter = تسليم أوراق: جوب سنتر
concern-first-application = أول طلب في جوب سنتر
concern-renew-money = تمديد مال جوب سنتر
concern-something-new = عمل، سكن جديد، مولود: جوب سنتر
concern-no-money = ليس معي مال
concern-rent = إيجار، تأمين الشقة، انتقال
concern-first-furniture = مال للأثاث والملابس
concern-decision-question = فهم قرار، اعتراض
concern-find-work = البحث عن عمل، تدريب
concern-report-course = إبلاغ عن دورة لغة
concern-school-help-jobcenter = مدرسة، رحلة، طعام: جوب سنتر
concern-sick-cancel = مرض، إلغاء موعد
concern-certificate = شهادة من جوب سنتر
concern-county-money = مال من لاندكرايس
concern-payment-card = بطاقة الدفع
concern-doctor-voucher = ورقة علاج للطبيب
concern-shelter = السكن الجماعي: مشكلة، انتقال
concern-recognised-change = قُبل لجوئي: إلى جوب سنتر
concern-hand-in-county = تسليم أوراق: لاندكرايس
concern-work-income = أنا أعمل: لاندكرايس
concern-work-opportunity = عمل للمنفعة العامة
concern-school-help-county = مدرسة، رحلة، طعام: لاندكرايس
concern-renew-id = تجديد الهوية
concern-work-permit = تصريح عمل
concern-move-town = الانتقال إلى مدينة أخرى
concern-social-assistance = كبار السن والمرضى: مساعدة اجتماعية

## Documents

document-id = الهوية أو ورقة الإقامة
document-letter = الرسالة
document-form = الاستمارة
document-benefit-notice = قرار المساعدة
document-rent-offer = عرض الإيجار
document-lease = عقد الإيجار
document-registration = شهادة تسجيل السكن
document-landlord-form = استمارة صاحب البيت
document-photo = صورة شخصية
document-birth-papers = شهادة الميلاد
document-vaccination = دفتر اللقاحات
document-contract = العقد
document-approval = موافقة الدائرة
document-course-entitlement = ورقة الحق في الدورة
document-language-certificate = شهادة اللغة
document-civil-papers = وثائق الزواج والميلاد
document-certificates = شهاداتك
document-cv = السيرة الذاتية
document-decision = القرار مع الظرف
document-bank-statements = كشوف الحساب البنكي
document-account = رقم الحساب (IBAN)
document-proof = الإثبات
document-sick-note = ورقة المرض من الطبيب
document-payslip = كشف الراتب
document-payment-card = بطاقة الدفع
document-job-form = استمارة صاحب العمل
document-papers = أوراقك
document-appointment-letter = رسالة الموعد

## Pages

page-money = المال
page-home = السكن
page-letter = عندي رسالة
page-course = دورة ألمانية
page-child = طفل، عائلة، صحة
page-work = عمل، تدريب
page-papers = هوية، أوراق
page-appointment = موعد، مساعدة، حياة يومية

## Questions, answers and forks

question-payer = من يعطيك المال الآن؟
question-sender = ممن الرسالة؟
answer-county-card = بطاقة من لاندكرايس
answer-jobcenter-letter = رسالة من جوب سنتر
answer-work-or-nobody = عملي، أو لا أحد
answer-payer-unknown = لا أعرف
answer-from-jobcenter = Jobcenter
answer-from-county = إدارة المقاطعة
answer-from-court = BAMF، المحكمة
answer-from-insurer = التأمين الصحي
answer-from-school = الروضة، المدرسة
answer-from-landlord = صاحب البيت، كهرباء، إنترنت
answer-from-bank = البنك، إنذار دفع
answer-from-others = غيرهم، لا أعرف
fork-money = مال للمعيشة
fork-no-money = ليس معي مال
fork-news = جديد: عمل، سكن، مولود
fork-school-help = مال للمدرسة والرحلات والطعام
fork-letter = عندي رسالة
