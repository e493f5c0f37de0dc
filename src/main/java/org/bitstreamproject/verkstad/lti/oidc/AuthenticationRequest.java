// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.lti.Form;

/** Where the browser is sent to fetch its id_token. Hints go back byte for byte, as the platform wrote them. */
public final class AuthenticationRequest {
    private AuthenticationRequest() {}

    public static String url(Client client, Form login, String redirectUri, Secrets secrets) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("scope", "openid");
        parameters.put("response_type", "id_token");
        parameters.put("response_mode", "form_post");
        parameters.put("prompt", "none");
        parameters.put("client_id", client.clientId());
        parameters.put("redirect_uri", redirectUri);
        parameters.put("login_hint", login.fields().getOrDefault("login_hint", ""));
        String messageHint = login.fields().get("lti_message_hint");
        if (messageHint != null) {
            parameters.put("lti_message_hint", messageHint);
        }
        parameters.put("state", secrets.state());
        parameters.put("nonce", secrets.nonce());
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String endpoint = client.endpoints().authorization();
        return endpoint + (endpoint.contains("?") ? "&" : "?") + query;
    }

    /** What only we and the platform know of this login, fresh each time. */
    public record Secrets(String state, String nonce) {}

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
