# machine-made, not yet checked by a native reader
# What only staff can meet is said in German and English.
error-malformed = Olmadı. Lütfen bir daha deneyin.
error-invalid = Bir bilgi doğru değil. Lütfen kontrol edip yeniden deneyin.
error-not-found = Bu burada yok ya da artık yok.
error-method = Bu burada olmuyor.
error-too-large = Bir seferde bu kadarı çok fazla.
error-too-fast = Bir dakika lütfen. Sonra devam edebilirsiniz.
error-store-unavailable = Biraz sürüyor. Lütfen az sonra yeniden deneyin.
error-fault = Bir şeyler ters gitti. Lütfen bize sorun.
error-unknown-device = Bu cihaz kayıtlı değil. Lütfen bize sorun.
error-closed = Bu bölüm şu anda kimseyi almıyor. Lütfen bize sorun.
error-full = Bugünün bütün numaraları verildi. Lütfen bize sorun.
error-not-yet-open = Bu bölüm henüz açık değil. Lütfen daha sonra gelin ya da bize sorun.
error-step-not-allowed = Bu artık mümkün değil.
error-request-reused = Olmadı. Lütfen sayfayı yenileyin.
error-rule-broken = Bu şu anda mümkün değil.
error-too-late = Bugün bunun için büyük olasılıkla yeterli zaman kalmadı. Lütfen bize danışın.
error-too-early = Randevunuz için henüz erken. Lütfen randevudan kısa süre önce tekrar gelin.
error-other-day = Randevunuz başka bir günde. Lütfen onayınıza bakın.
error-other-house = Randevunuz başka bir binada.
error-slot-taken = Bu saat az önce alındı. Lütfen başka bir saat seçin.
error-already-checked-in = Zaten giriş yaptınız. Numaranız geçerli.
error-appointment-over = Bu randevu geçti veya iptal edildi.
error-too-many-appointments = Bu iletişim bilgisi için en fazla sayıda randevu alınmış. Birini iptal edin veya bize sorun.
error-not-confirmed = Lütfen önce randevuyu onaylayın: e-postadaki bağlantıyı açın.
error-too-many-wishes = Bu iletişim bilgisi için listede en fazla sayıda kayıt var.
error-not-here = Binada olduğunuzu göremiyoruz. Ekrandaki kodu yazın veya makinede giriş yapın.
