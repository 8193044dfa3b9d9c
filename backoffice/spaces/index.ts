export { askBooking } from './book.ts';
export { cancelBooking } from './cancel.ts';
export { giveUpSpace, renameHolder, standingBookings } from './occupancy.ts';
