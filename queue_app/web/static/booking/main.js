// One page, four faces: a new appointment is booked, one that there is is shown behind its secret link, whoever reads
// the message about it says yes or no, or the waiting list is left.
const FACES = { a: "./appointment.js", c: "./confirm.js", w: "./wish.js" };
await import(FACES[location.pathname.split("/")[1]] ?? "./booking.js");
