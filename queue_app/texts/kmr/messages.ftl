# machine-made, not yet checked by a native reader

message-confirmation-subject = Hevdîtina we: { $site }
message-reminder-subject = Bîranîna hevdîtina we: { $site }
message-change-subject = Dema nû ya hevdîtina we: { $site }
message-cancellation-subject = Hevdîtina we hat betalkirin: { $site }
message-confirmation = Hevdîtina we: { $date }, saet { $time }, { $site }.
message-reminder = Bîranîn: hevdîtina we { $date } saet { $time } ye, { $site }.
message-change = Dema nû ya hevdîtina we: { $date }, saet { $time }, { $site }.
message-cancellation = Hat betalkirin: hevdîtina we { $date } saet { $time }, { $site }.
message-code = Koda we ji bo makîneya li avahiyê: { $code }
message-link = Hevdîtinê bibînin, biguherînin an betal bikin:
message-forgotten = Hûn nikarin bersiva vê peyamê bidin. Em navnîşana we roja piştî hevdîtinê jê dibin.
message-confirm-subject = Ji kerema xwe hevdîtina xwe piştrast bikin: { $site }
message-confirm = We hevdîtinek hilbijart: { $date }, saet { $time }, { $site }. Hîn nehatiye girtin.
message-confirm-link = Vê girêdanê vekin û bişkokê bitikînin, wê demê tê girtin:
message-confirm-else = Bê piştrastkirin piştî { $minutes } deqeyan dibe ya yekî din. Heke we tiştek negirtibe, tiştekî nekin.
message-offer-subject = Hevdîtinek vala bû: { $site }
message-offer = Hevdîtinek vala bû: { $date }, saet { $time }, { $site }.
message-offer-link = Hûn dixwazin? Vê girêdanê vekin û bişkokê bitikînin:
message-offer-else = Bê bersiv em piştî { $minutes } deqeyan ji kesê din dipirsin.
