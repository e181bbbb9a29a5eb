# machine-made, not yet checked by a native reader

## Concerns

concern-letter = Je ne comprends pas une lettre
concern-form = Remplir un formulaire
concern-find-flat = Chercher un logement
concern-bank-account = Ouvrir un compte bancaire
concern-health-insurance = Inscription assurance maladie
concern-register-address = Déclarer une nouvelle adresse
concern-nursery-school = Crèche ou école
concern-power-internet = Électricité, internet, redevance radio
concern-furniture-move = Meubles et déménagement
concern-come-along = Quelqu’un pour m’accompagner
concern-change-appointment = Prendre ou changer rendez-vous
concern-interpreter = Demander un interprète
concern-everyday = Quotidien, billet, association
concern-unsure = Je ne sais pas où aller
concern-german-course = Cours d’allemand, d’intégration
concern-job-german-course = Allemand pour le travail
concern-course-question = Cours : question, attestation
concern-residence-advice = Mon séjour : conseil
concern-family-reunion = Faire venir ma famille
concern-recognise-certificate = Faire reconnaître mon diplôme
concern-training-study = Formation, études
concern-stay-for-good = Rester toujours, passeport allemand
concern-debts = Dettes, rappels, contrats
concern-family-protection = Conseil : famille, protection
concern-health-mind = Conseil : santé, moral
concern-asylum-letter = Lettre du BAMF, du tribunal
concern-hand-in-jobcenter = Remettre des papiers : Jobcenter
concern-first-application = Première demande au Jobcenter
concern-renew-money = Prolonger l’argent du Jobcenter
concern-something-new = Travail, déménagement, bébé : Jobcenter
concern-no-money = Je n’ai pas d’argent
concern-rent = Loyer, caution, déménagement
concern-first-furniture = Argent pour meubles, vêtements
concern-decision-question = Comprendre une décision, contester
concern-find-work = Trouver travail, formation
concern-report-course = Signaler un cours d’allemand
concern-school-help-jobcenter = École, sorties, repas : Jobcenter
concern-sick-cancel = Malade, annuler un rendez-vous
concern-certificate = Attestation du Jobcenter
concern-county-money = Argent du Landkreis
concern-payment-card = Carte de paiement
concern-doctor-voucher = Bon pour le médecin
concern-shelter = Hébergement : problème, déménagement
concern-recognised-change = Asile accordé : vers le Jobcenter
concern-hand-in-county = Remettre des papiers : Landkreis
concern-work-income = Je travaille : Landkreis
concern-work-opportunity = Travail d’utilité publique
concern-school-help-county = École, sorties, repas : Landkreis
concern-renew-id = Prolonger ma pièce d’identité
concern-work-permit = Permis de travail
concern-move-town = Partir dans une autre ville
concern-social-assistance = Âgé ou malade : aide sociale

## Documents

document-id = Pièce d’identité ou titre de séjour
document-letter = La lettre
document-form = Le formulaire
document-benefit-notice = La décision d’aide
document-rent-offer = L’offre de location
document-lease = Le contrat de location
document-registration = L’attestation de domicile
document-landlord-form = Le formulaire du propriétaire
document-photo = Une photo d’identité
document-birth-papers = L’acte de naissance
document-vaccination = Le carnet de vaccination
document-contract = Le contrat
document-approval = L’accord de l’administration
document-course-entitlement = Le droit au cours
document-language-certificate = Le certificat de langue
document-civil-papers = Actes de mariage et de naissance
document-certificates = Vos diplômes
document-cv = Votre CV
document-decision = La décision et l’enveloppe
document-bank-statements = Relevés de compte
document-account = Le numéro de compte (IBAN)
document-proof = Le justificatif
document-sick-note = L’arrêt maladie
document-payslip = La fiche de paie
document-payment-card = La carte de paiement
document-job-form = Le formulaire de l’employeur
document-papers = Vos papiers
document-appointment-letter = La lettre de rendez-vous

## Pages

page-money = Argent
page-home = Logement
page-letter = J’ai une lettre
page-course = Cours d’allemand
page-child = Enfant, famille, santé
page-work = Travail, formation
page-papers = Identité, papiers
page-appointment = Rendez-vous, aide, quotidien

## Questions, answers and forks

question-payer = Qui vous donne de l'argent ?
question-sender = De qui est la lettre ?
answer-county-card = Carte du Landkreis
answer-jobcenter-letter = Lettre du Jobcenter
answer-work-or-nobody = Mon travail, ou personne
answer-payer-unknown = Je ne sais pas
answer-from-jobcenter = Jobcenter
answer-from-county = Administration du district
answer-from-court = BAMF, tribunal
answer-from-insurer = Assurance maladie
answer-from-school = Crèche, école
answer-from-landlord = Propriétaire, courant, internet
answer-from-bank = Banque, rappel de paiement
answer-from-others = Autre, je ne sais pas
fork-money = Argent pour vivre
fork-no-money = Je n'ai pas d'argent
fork-news = Nouveau : travail, logement, bébé
fork-school-help = Argent pour école, sorties, repas
fork-letter = J'ai une lettre
