/// Puts the gateway together.
package dev.baton.gateway.config;
