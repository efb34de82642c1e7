/** Where each encrypted value stands. */
export const place = {
  name: (pid: string) => `person.name.${pid}`,
  idNumber: (pid: string) => `person.id_number.${pid}`,
  address: (household: string) => `household.address.${household}`,
};
