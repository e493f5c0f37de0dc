// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Whoever runs the installation, in by its key. */
public final class Operator {
    private Operator() {}

    /** @param language the pages are read in */
    public static Visitor in(RunningServer server, String key, Language language)
            throws IOException, InterruptedException {
        var form = Visitor.form(Map.of("key", key, "lang", language.code(), "to", "/admin/courses"));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + "/admin"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        return Visitor.after(server, answer);
    }
}
