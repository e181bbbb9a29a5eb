// One page, two faces: a new appointment is booked, or one that there is is shown behind its secret link.
await import(location.pathname.startsWith("/a/") ? "./appointment.js" : "./booking.js");
