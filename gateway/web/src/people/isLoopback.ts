/** Whether an address with this host means, to every other machine, that machine itself. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.')
