// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The least of a browser: keeps cookies by host, follows redirects, posts forms. A Secure cookie goes to http://localhost
 * too, as in real browsers, which the JDK's own cookie store refuses.
 */
public final class Browser {
    private static final int MOST_REDIRECTS = 8;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Map<String, Map<String, String>> cookiesByHost = new LinkedHashMap<>();

    public Page get(String url) {
        return follow(send(HttpRequest.newBuilder(URI.create(url)).GET(), url));
    }

    /** Posts a form and follows where it leads. */
    public Page post(String url, Map<String, String> fields) {
        return follow(postOnce(url, fields));
    }

    /** Posts a form and stops at the answer, redirect or not. */
    public Page postOnce(String url, Map<String, String> fields) {
        return postRaw(url, encoded(fields));
    }

    public Page postRaw(String url, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                url);
    }

    /** Sends the page's own form, as its script or its button would. */
    public Page submit(Page page) {
        return post(page.formAction(), page.hiddenFields());
    }

    /** One step further after a redirect. */
    public Page follow(Page page) {
        var current = page;
        for (int i = 0; i < MOST_REDIRECTS && current.status() / 100 == 3; i++) {
            var target = URI.create(current.url())
                    .resolve(current.header("Location"))
                    .toString();
            current = send(HttpRequest.newBuilder(URI.create(target)).GET(), target);
        }
        return current;
    }

    public void forgetCookies(String host) {
        cookiesByHost.remove(host);
    }

    public Map<String, String> cookies(String host) {
        return Map.copyOf(cookiesByHost.getOrDefault(host, Map.of()));
    }

    /** Puts a cookie into the jar. */
    public void keep(String host, String name, String value) {
        cookiesByHost.computeIfAbsent(host, none -> new LinkedHashMap<>()).put(name, value);
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Page send(HttpRequest.Builder request, String url) {
        var host = URI.create(url).getHost();
        var jar = cookiesByHost.computeIfAbsent(host, none -> new LinkedHashMap<>());
        if (!jar.isEmpty())
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(cookie -> store(jar, cookie));
            return new Page(url, response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(url, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void store(Map<String, String> jar, String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.toLowerCase(Locale.ROOT).contains("max-age=0") || pair.length < 2 || pair[1].isEmpty())
            jar.remove(pair[0]);
        else jar.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
