# machine-made, not yet checked by a native reader

## Concerns

concern-letter = Не понимаю письмо
concern-form = Заполнить анкету
concern-find-flat = Ищу квартиру
concern-bank-account = Открыть счёт в банке
concern-health-insurance = Оформить медицинскую страховку
concern-register-address = Зарегистрировать новый адрес
concern-nursery-school = Детский сад или школа
concern-power-internet = Электричество, интернет, Rundfunk
concern-furniture-move = Мебель и переезд
concern-come-along = Нужно сопровождение
concern-change-appointment = Записаться или изменить запись
concern-interpreter = Заказать переводчика
concern-everyday = Быт, билеты, кружки
concern-unsure = Не знаю, куда идти
concern-german-course = Курс немецкого, интеграционный курс
concern-job-german-course = Немецкий для работы
concern-course-question = Курс: вопрос, справка
concern-residence-advice = Моё пребывание: консультация
concern-family-reunion = Перевезти сюда семью
concern-recognise-certificate = Признание диплома, профессии
concern-training-study = Обучение профессии, университет
concern-stay-for-good = Остаться навсегда, немецкий паспорт
concern-debts = Долги, напоминания, договор
concern-family-protection = Консультация: семья, защита
concern-health-mind = Консультация: здоровье, душа
concern-asylum-letter = Письмо от BAMF, суда
concern-hand-in-jobcenter = Сдать документы: Джобцентр
concern-first-application = Первое заявление в Джобцентр
concern-renew-money = Продлить деньги от Джобцентра
concern-something-new = Работа, переезд, ребёнок: Джобцентр
concern-no-money = У меня нет денег
concern-rent = Аренда, залог, переезд
concern-first-furniture = Деньги на мебель, одежду
concern-decision-question = Понять решение, обжаловать
concern-find-work = Найти работу, обучение
concern-report-course = Сообщить о языковом курсе
concern-school-help-jobcenter = Школа, экскурсии, обеды: Джобцентр
concern-sick-cancel = Болею, отменить запись
concern-certificate = Справка от Джобцентра
concern-county-money = Деньги от Ландкрайса
concern-payment-card = Платёжная карта
concern-doctor-voucher = Талон к врачу
concern-shelter = Общежитие: проблема, переезд
concern-recognised-change = Защита получена: в Джобцентр
concern-hand-in-county = Сдать документы: Ландкрайс
concern-work-income = Я работаю: Ландкрайс
concern-work-opportunity = Общественные работы
concern-school-help-county = Школа, экскурсии, обеды: Ландкрайс
concern-renew-id = Продлить удостоверение
concern-work-permit = Разрешение на работу
concern-move-town = Переезд в другой город
concern-social-assistance = Старость, болезнь: соцпомощь

## Documents

document-id = Паспорт или вид на жительство
document-letter = Письмо
document-form = Анкета
document-benefit-notice = Решение о выплатах
document-rent-offer = Предложение аренды
document-lease = Договор аренды
document-registration = Справка о регистрации адреса
document-landlord-form = Анкета от арендодателя
document-photo = Фото на паспорт
document-birth-papers = Свидетельство о рождении
document-vaccination = Карта прививок
document-contract = Договор
document-approval = Согласие от ведомства
document-course-entitlement = Разрешение на курс
document-language-certificate = Языковой сертификат
document-civil-papers = Свидетельства о браке и рождении
document-certificates = Ваши дипломы и аттестаты
document-cv = Резюме
document-decision = Решение вместе с конвертом
document-bank-statements = Выписки со счёта
document-account = Номер счёта (IBAN)
document-proof = Подтверждение
document-sick-note = Больничный лист
document-payslip = Расчёт зарплаты
document-payment-card = Платёжная карта
document-job-form = Анкета от работодателя
document-papers = Ваши документы
document-appointment-letter = Приглашение на приём

## Pages

page-money = Деньги
page-home = Жильё
page-letter = У меня письмо
page-course = Курс немецкого
page-child = Ребёнок, семья, здоровье
page-work = Работа, обучение
page-papers = Удостоверение, документы
page-appointment = Запись, помощь, быт

## Questions, answers and forks

question-payer = Кто сейчас даёт вам деньги?
question-sender = От кого письмо?
answer-county-card = Карта от Ландкрайса
answer-jobcenter-letter = Письмо от Jobcenter
answer-work-or-nobody = Моя работа или никто
answer-payer-unknown = Я не знаю
answer-from-jobcenter = Jobcenter
answer-from-county = Районная администрация
answer-from-court = BAMF, суд
answer-from-insurer = Больничная касса
answer-from-school = Детский сад, школа
answer-from-landlord = Хозяин жилья, свет, интернет
answer-from-bank = Банк, напоминание о долге
answer-from-others = Другие, не знаю
fork-money = Деньги на жизнь
fork-no-money = У меня нет денег
fork-news = Новое: работа, переезд, ребёнок
fork-school-help = Деньги на школу, поездки, еду
fork-letter = У меня письмо
