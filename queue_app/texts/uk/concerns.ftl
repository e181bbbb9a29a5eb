# machine-made, not yet checked by a native reader

## Concerns

concern-letter = Не розумію листа
concern-form = Заповнити анкету
concern-find-flat = Шукаю квартиру
concern-bank-account = Відкрити рахунок у банку
concern-health-insurance = Оформити медичне страхування
concern-register-address = Зареєструвати нову адресу
concern-nursery-school = Дитячий садок або школа
concern-power-internet = Струм, інтернет, Rundfunk
concern-furniture-move = Меблі та переїзд
concern-come-along = Потрібен супровід
concern-change-appointment = Записатися або змінити запис
concern-interpreter = Замовити перекладача
concern-everyday = Побут, квитки, гуртки
concern-unsure = Не знаю, куди йти
concern-german-course = Курс німецької, інтеграційний курс
concern-job-german-course = Німецька для роботи
concern-course-question = Курс: питання, довідка
concern-residence-advice = Моє перебування: консультація
concern-family-reunion = Перевезти сюди родину
concern-recognise-certificate = Визнання диплома, професії
concern-training-study = Навчання професії, університет
concern-stay-for-good = Залишитися назавжди, німецький паспорт
concern-debts = Борги, нагадування, договір
concern-family-protection = Консультація: родина, захист
concern-health-mind = Консультація: здоров’я, душа
concern-asylum-letter = Лист від BAMF, суду
concern-hand-in-jobcenter = Здати документи: Джобцентр
concern-first-application = Перша заява в Джобцентр
concern-renew-money = Продовжити гроші від Джобцентру
concern-something-new = Робота, переїзд, дитина: Джобцентр
concern-no-money = Я не маю грошей
concern-rent = Оренда, застава, переїзд
concern-first-furniture = Гроші на меблі, одяг
concern-decision-question = Зрозуміти рішення, оскаржити
concern-find-work = Знайти роботу, навчання
concern-report-course = Повідомити про мовний курс
concern-school-help-jobcenter = Школа, екскурсії, обіди: Джобцентр
concern-sick-cancel = Хворію, скасувати запис
concern-certificate = Довідка від Джобцентру
concern-county-money = Гроші від Ландкрайсу
concern-payment-card = Платіжна картка
concern-doctor-voucher = Талон до лікаря
concern-shelter = Гуртожиток: проблема, переїзд
concern-recognised-change = Захист надано: до Джобцентру
concern-hand-in-county = Здати документи: Ландкрайс
concern-work-income = Я працюю: Ландкрайс
concern-work-opportunity = Громадські роботи
concern-school-help-county = Школа, екскурсії, обіди: Ландкрайс
concern-renew-id = Продовжити посвідчення
concern-work-permit = Дозвіл на роботу
concern-move-town = Переїзд в інше місто
concern-social-assistance = Старість, хвороба: соцдопомога

## Documents

document-id = Паспорт або посвідка на проживання
document-letter = Лист
document-form = Анкета
document-benefit-notice = Рішення про виплати
document-rent-offer = Пропозиція оренди
document-lease = Договір оренди
document-registration = Довідка про реєстрацію адреси
document-landlord-form = Анкета від орендодавця
document-photo = Фото на паспорт
document-birth-papers = Свідоцтво про народження
document-vaccination = Картка щеплень
document-contract = Договір
document-approval = Згода від установи
document-course-entitlement = Дозвіл на курс
document-language-certificate = Мовний сертифікат
document-civil-papers = Свідоцтва про шлюб і народження
document-certificates = Ваші дипломи й атестати
document-cv = Резюме
document-decision = Рішення разом із конвертом
document-bank-statements = Виписки з рахунку
document-account = Номер рахунку (IBAN)
document-proof = Підтвердження
document-sick-note = Лікарняний лист
document-payslip = Розрахунок зарплати
document-payment-card = Платіжна картка
document-job-form = Анкета від роботодавця
document-papers = Ваші документи
document-appointment-letter = Запрошення на прийом

## Pages

page-money = Гроші
page-home = Житло
page-letter = Я маю лист
page-course = Курс німецької
page-child = Дитина, родина, здоров’я
page-work = Робота, навчання
page-papers = Посвідчення, документи
page-appointment = Запис, допомога, побут

## Questions, answers and forks

question-payer = Хто зараз дає вам гроші?
question-sender = Від кого лист?
answer-county-card = Картка від Ландкрайсу
answer-jobcenter-letter = Лист від Jobcenter
answer-work-or-nobody = Моя робота або ніхто
answer-payer-unknown = Я не знаю
answer-from-jobcenter = Jobcenter
answer-from-county = Районна адміністрація
answer-from-court = BAMF, суд
answer-from-insurer = Лікарняна каса
answer-from-school = Садок, школа
answer-from-landlord = Орендодавець, світло, інтернет
answer-from-bank = Банк, нагадування про борг
answer-from-others = Інші, не знаю
fork-money = Гроші на життя
fork-no-money = Я не маю грошей
fork-news = Нове: робота, переїзд, дитина
fork-school-help = Гроші на школу, поїздки, їжу
fork-letter = У мене є лист
