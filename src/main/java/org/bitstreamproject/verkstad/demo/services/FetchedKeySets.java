// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches the tool's keys over HTTP, as Moodle does whenever it meets a key it does not know. */
@ApplicationScoped
class FetchedKeySets implements KeySets {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonObject NONE = jakarta.json.Json.createObjectBuilder()
            .add("keys", jakarta.json.Json.createArrayBuilder())
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public JsonObject at(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("User-Agent", "MoodleBot/5.1")
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? Json.object(response.body()).orElse(NONE) : NONE;
        } catch (IOException unreachable) {
            return NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }
}
