// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import static org.bitstreamproject.verkstad.demo.moodle.Encoding.percent;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** OAuth 1.0a with HMAC-SHA1 (RFC 5849 §3.4), for launches we send and outcome calls we receive. */
public final class OAuthSignature {
    private OAuthSignature() {}

    /**
     * The signature of a POST.
     *
     * @param url its query belongs to the signed parameters
     * @param parameters of the body or the Authorization header, without oauth_signature
     */
    public static String of(String url, Map<String, String> parameters, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((percent(secret) + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Encoding.base64(mac.doFinal(baseString(url, parameters).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The JDK lacks HmacSHA1", missing);
        }
    }

    static String baseString(String url, Map<String, String> parameters) {
        var address = URI.create(url);
        var pairs = new ArrayList<String[]>();
        parameters.forEach((name, value) -> pairs.add(new String[] {percent(name), percent(value)}));
        pairs.addAll(query(address));
        pairs.sort((one, other) -> {
            var byName = one[0].compareTo(other[0]);
            return byName != 0 ? byName : one[1].compareTo(other[1]);
        });
        var joined = pairs.stream().map(pair -> pair[0] + "=" + pair[1]).collect(Collectors.joining("&"));
        return "POST&" + percent(withoutQuery(address)) + "&" + percent(joined);
    }

    private static List<String[]> query(URI address) {
        if (address.getRawQuery() == null) return List.of();
        return Stream.of(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new String[] {again(pair[0]), again(pair.length > 1 ? pair[1] : "")})
                .toList();
    }

    private static String again(String encoded) {
        return percent(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    private static String withoutQuery(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var standard = scheme.equals("https") ? 443 : 80;
        var port = address.getPort() == -1 || address.getPort() == standard ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port + address.getRawPath();
    }
}
