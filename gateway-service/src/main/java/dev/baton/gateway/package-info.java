/// Channels in, replies out: what a contact may send, what a contact may read, and who is who.
package dev.baton.gateway;
