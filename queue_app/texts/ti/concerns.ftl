# machine-made, not yet checked by a native reader

## Concerns

concern-letter = ደብዳበ ኣይተረድኣንን
concern-form = ፎርም ምምላእ
concern-find-flat = ገዛ ምድላይ
concern-bank-account = ሕሳብ ባንክ ምኽፋት
concern-health-insurance = ምዝገባ መድሕን ጥዕና
concern-register-address = ሓድሽ ኣድራሻ ምምዝጋብ
concern-nursery-school = መዋእለ ህጻናት ወይ ቤት ትምህርቲ
concern-power-internet = መብራህቲ፡ ኢንተርነት፡ ክፍሊት ራድዮ
concern-furniture-move = ኣቕሑ ገዛን ምግዓዝን
concern-come-along = ሰብ ምሳይ ክኸይድ
concern-change-appointment = ቆጸራ ምሓዝ ወይ ምቕያር
concern-interpreter = ተርጓሚ ምሕታት
concern-everyday = መዓልታዊ ህይወት፡ ቲኬት፡ ማሕበር
concern-unsure = ናበይ ከም ዝኸይድ ኣይፈልጥን
concern-german-course = ኮርስ ጀርመንኛ፡ ኮርስ ውህደት
concern-job-german-course = ጀርመንኛ ንስራሕ
concern-course-question = ኮርስ፦ ሕቶ፡ ምስክር ወረቐት
concern-residence-advice = መንበሪ ፍቓደይ፦ ምኽሪ
concern-family-reunion = ስድራቤተይ ምምጻእ
concern-recognise-certificate = ኣፍልጦ ምስክር ወረቐት፡ ሞያ
concern-training-study = ስልጠና ሞያ፡ ዩኒቨርሲቲ
concern-stay-for-good = ንሓዋሩ ምንባር፡ ፓስፖርት ጀርመን
concern-debts = ዕዳ፡ መጠንቀቕታ፡ ውዕል
concern-family-protection = ምኽሪ፦ ስድራቤት፡ ዕቝባ
concern-health-mind = ምኽሪ፦ ጥዕና፡ ኣእምሮ
concern-asylum-letter = ደብዳበ BAMF ወይ ቤት ፍርዲ
concern-hand-in-jobcenter = ወረቓቕቲ ምሃብ፦ Jobcenter
concern-first-application = ናይ መጀመርታ ሕቶ፦ Jobcenter
concern-renew-money = ገንዘብ Jobcenter ምቕጻል
concern-something-new = ስራሕ፡ ምግዓዝ፡ ህጻን፦ Jobcenter
concern-no-money = ገንዘብ የብለይን
concern-rent = ክራይ፡ ትሕጃ፡ ምግዓዝ
concern-first-furniture = ገንዘብ ንኣቕሑ፡ ንክዳን
concern-decision-question = ውሳነ ምርዳእ፡ ተቓውሞ
concern-find-work = ስራሕ፡ ስልጠና ምርካብ
concern-report-course = ኮርስ ቋንቋ ምሕባር
concern-school-help-jobcenter = ትምህርቲ፡ ዙረት፡ ምግቢ፦ Jobcenter
concern-sick-cancel = ሕማም፡ ቆጸራ ምስራዝ
concern-certificate = ምስክር ወረቐት ካብ Jobcenter
concern-county-money = ገንዘብ ካብ Landkreis
concern-payment-card = ካርድ ክፍሊት
concern-doctor-voucher = ወረቐት ንሓኪም
concern-shelter = መጽለሊ፦ ጸገም፡ ምግዓዝ
concern-recognised-change = ዑቕባ ረኺበ፦ ናብ Jobcenter
concern-hand-in-county = ወረቓቕቲ ምሃብ፦ Landkreis
concern-work-income = እሰርሕ ኣለኹ፦ Landkreis
concern-work-opportunity = ማሕበራዊ ስራሕ
concern-school-help-county = ትምህርቲ፡ ዙረት፡ ምግቢ፦ Landkreis
concern-renew-id = መንነት ወረቐት ምሕዳስ
concern-work-permit = ፍቓድ ስራሕ
concern-move-town = ናብ ካልእ ከተማ ምግዓዝ
concern-social-assistance = ሽምግልና፡ ሕማም፦ ማሕበራዊ ሓገዝ

## Documents

document-id = መንነት ወይ መንበሪ ወረቐት
document-letter = እቲ ደብዳበ
document-form = እቲ ፎርም
document-benefit-notice = ናይ ሓገዝ ውሳነ
document-rent-offer = ናይ ክራይ ገዛ ወረቐት
document-lease = ውዕል ክራይ
document-registration = ምስክር ምዝገባ ኣድራሻ
document-landlord-form = ፎርም ናይ ኣካራዪ
document-photo = ናይ ፓስፖርት ስእሊ
document-birth-papers = ምስክር ልደት
document-vaccination = ካርድ ክታበት
document-contract = እቲ ውዕል
document-approval = ፍቓድ ካብ ቤት ጽሕፈት
document-course-entitlement = መሰል ኮርስ ወረቐት
document-language-certificate = ምስክር ወረቐት ቋንቋ
document-civil-papers = ምስክር መርዓን ልደትን
document-certificates = ምስክር ወረቓቕትኹም
document-cv = CV (ታሪኽ ስራሕ)
document-decision = ውሳነን ቡስጣን
document-bank-statements = ጸብጻብ ሕሳብ ባንክ
document-account = ቁጽሪ ሕሳብ (IBAN)
document-proof = መረጋገጺ ወረቐት
document-sick-note = ናይ ሕማም ወረቐት
document-payslip = ወረቐት ደሞዝ
document-payment-card = ካርድ ክፍሊት
document-job-form = ፎርም ናይ ኣስራሒ
document-papers = ወረቓቕትኹም
document-appointment-letter = ደብዳበ ቆጸራ

## Pages

page-money = ገንዘብ
page-home = ገዛ
page-letter = ደብዳበ ኣለኒ
page-course = ኮርስ ጀርመንኛ
page-child = ቆልዓ፡ ስድራቤት፡ ጥዕና
page-work = ስራሕ፡ ስልጠና
page-papers = መንነት፡ ወረቓቕቲ
page-appointment = ቆጸራ፡ ሓገዝ፡ መዓልታዊ

## Questions, answers and forks

question-payer = ሕጂ መን ገንዘብ ይህበኩም?
question-sender = ደብዳበ ካብ መን እዩ?
answer-county-card = ካርድ ካብ Landkreis
answer-jobcenter-letter = ደብዳበ ካብ Jobcenter
answer-work-or-nobody = ስራሕይ ወይ ማንም
answer-payer-unknown = ኣይፈልጥን
answer-from-jobcenter = Jobcenter
answer-from-county = ምምሕዳር ወረዳ
answer-from-court = BAMF፣ ቤት ፍርዲ
answer-from-insurer = መድሕን ጥዕና
answer-from-school = መዋእለ ህጻናት፣ ቤት ትምህርቲ
answer-from-landlord = ዋና ገዛ፣ መብራህቲ፣ ኢንተርነት
answer-from-bank = ባንክ፣ መዘኻኸሪ ዕዳ
answer-from-others = ካልኦት፣ ኣይፈልጥን
fork-money = ገንዘብ ንመነባብሮ
fork-no-money = ገንዘብ የብለይን
fork-news = ሓድሽ፦ ስራሕ፣ ምግዓዝ፣ ህጻን
fork-school-help = ገንዘብ ንትምህርቲ፣ ዙረት፣ ምግቢ
fork-letter = ደብዳበ ኣሎኒ
