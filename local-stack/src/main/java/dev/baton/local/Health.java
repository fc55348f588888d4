package dev.baton.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks a service's health endpoint.
public final class Health {
    private static final int MILLIS = 2_000;

    private Health() {}

    public static boolean isUp(URI endpoint) {
        try {
            var connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
