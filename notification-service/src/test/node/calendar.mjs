// Reads a calendar object as a calendar would: `node calendar.mjs FILE`.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
console.log(`method ${calendar.getFirstPropertyValue("method")}`);
console.log(`uid ${event.uid}`);
console.log(`sequence ${event.sequence}`);
console.log(`summary ${event.summary}`);
console.log(`location ${event.location}`);
console.log(`minutes ${event.duration.toSeconds() / 60}`);
console.log(`organizer ${event.organizer}`);
console.log(`attendee ${event.attendees.map((each) => each.getFirstValue()).join(" ")}`);
