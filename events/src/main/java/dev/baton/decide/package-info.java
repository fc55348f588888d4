/// Deciding purely: what every stage of the flow is made of.
package dev.baton.decide;
