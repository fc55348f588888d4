/// What callers with an API key and visitors' browsers ask over HTTP.
package dev.baton.gateway.http;
