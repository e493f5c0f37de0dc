// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Bytes of body as sent to a browser that takes br and gzip: the page, and on a first visit its style sheet and script too. */
final class PageWeights {
    // what browsers and proxies speak without TLS; by HTTP/2 the server compresses nothing
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private PageWeights() {}

    /** @param first page with every asset it names, nothing cached. @param later the page alone */
    record Weight(int first, int later) {}

    static Map<String, Weight> of(RunningServer server, Visitor visitor, List<String> paths) throws IOException, InterruptedException {
        var weights = new LinkedHashMap<String, Weight>();
        for (var path : paths) {
            var page = bytes(server, visitor, path);
            var assets = 0;
            for (var asset : ASSET.matcher(visitor.page(path)).results().map(found -> found.group(1)).distinct().toList()) {
                assets += bytes(server, visitor, asset);
            }
            weights.put(path, new Weight(page + assets, page));
        }
        return weights;
    }

    /** As sent. */
    static int bytes(RunningServer server, Visitor visitor, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Cookie", visitor.cookie()).header("Accept-Encoding", "gzip, br");
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body().length;
    }
}
