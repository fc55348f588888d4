/// The contract between the services and with everyone who subscribes to the topics.
package dev.baton.events;
