# machine-made, not yet checked by a native reader

message-confirmation-subject = Randevunuz: { $site }
message-reminder-subject = Randevu hatırlatması: { $site }
message-change-subject = Randevunuzun yeni saati: { $site }
message-cancellation-subject = Randevunuz iptal edildi: { $site }
message-confirmation = Randevunuz: { $date }, saat { $time }, { $site }.
message-reminder = Hatırlatma: Randevunuz { $date }, saat { $time }, { $site }.
message-change = Randevunuzun yeni zamanı: { $date }, saat { $time }, { $site }.
message-cancellation = İptal edildi: { $date }, saat { $time } randevunuz, { $site }.
message-code = Binadaki cihaz için kodunuz: { $code }
message-link = Randevuyu görün, değiştirin veya iptal edin:
message-forgotten = Bu mesaja cevap veremezsiniz. Adresinizi randevudan sonraki gün sileriz.
message-confirm-subject = Lütfen randevunuzu onaylayın: { $site }
message-confirm = Bir randevu seçtiniz: { $date }, saat { $time }, { $site }. Henüz alınmadı.
message-confirm-link = Bu bağlantıyı açın ve düğmeye basın, o zaman alınır:
message-confirm-else = Onaylamazsanız { $minutes } dakika sonra başkasına verilir. Siz bir şey almadıysanız hiçbir şey yapmayın.
message-offer-subject = Bir randevu boşaldı: { $site }
message-offer = Bir randevu boşaldı: { $date }, saat { $time }, { $site }.
message-offer-link = İster misiniz? Bu bağlantıyı açın ve düğmeye basın:
message-offer-else = Cevap gelmezse { $minutes } dakika sonra sıradaki kişiye sorarız.
