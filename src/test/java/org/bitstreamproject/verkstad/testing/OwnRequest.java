// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that somebody asks for and gets. The same request of anybody else must lead nowhere.
 *
 * @param route method and address as {@link Routes} names it
 * @param body a form or JSON; empty for a GET
 * @param elsewhere where others ask: the same address, or for a key that every edition has its own of, one nobody has
 * @param hiddenFrom others of the same edition who must not get it either
 */
public record OwnRequest(
        String route, Visitor owner, String path, String body, String elsewhere, List<Visitor> hiddenFrom) {

    public static OwnRequest of(String route, Visitor owner, String path) {
        return new OwnRequest(route, owner, path, "", path, List.of());
    }

    public OwnRequest with(String sent) {
        return new OwnRequest(route, owner, path, sent, elsewhere, hiddenFrom);
    }

    public OwnRequest elsewhere(String other) {
        return new OwnRequest(route, owner, path, body, other, hiddenFrom);
    }

    public OwnRequest hiddenFrom(Visitor neighbour) {
        var all = new ArrayList<>(hiddenFrom);
        all.add(neighbour);
        return new OwnRequest(route, owner, path, body, elsewhere, all);
    }

    public HttpResponse<String> byOwner() throws IOException, InterruptedException {
        return send(owner, path);
    }

    /** What the other gets in the end: an answer to GET may lead on before it says no. */
    public HttpResponse<String> by(Visitor other) throws IOException, InterruptedException {
        var answer = send(other, elsewhere);
        if (!route.startsWith("GET ") || answer.statusCode() != 303) {
            return answer;
        }
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return other.get(location.getRawPath());
    }

    /** Everybody sends with the handle of the own session: what must stop them is the id alone. */
    private HttpResponse<String> send(Visitor visitor, String to) throws IOException, InterruptedException {
        var method = route.substring(0, route.indexOf(' '));
        return switch (method) {
            case "GET" -> visitor.get(to);
            case "POST" ->
                to.startsWith("/api/")
                        ? visitor.json(method, to, body)
                        : visitor.send(to, body.replaceAll("&?_handle=[^&]*", "") + "&_handle=" + visitor.handle());
            default -> visitor.json(method, to, body);
        };
    }
}
