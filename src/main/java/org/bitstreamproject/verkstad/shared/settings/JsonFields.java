// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one object in platforms.json, and where it stands, for the fault line. */
final class JsonFields {
    private static final int LONGEST = 500;

    private final String place;
    private final Map<?, ?> object;

    JsonFields(String place, Map<?, ?> object) {
        this.place = place;
        this.object = object;
    }

    /** Misspelt names are faults: otherwise they would be settings that silently do nothing. */
    void allow(String... names) {
        List<String> known = Arrays.asList(names);
        object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name) && !name.startsWith("$"))
                .findFirst()
                .ifPresent(name -> {
                    throw fault(name, "is not a field I know; there are " + String.join(", ", known));
                });
    }

    boolean has(String name) {
        return object.containsKey(name);
    }

    String text(String name) {
        String text = object.get(name) instanceof String given ? given : "";
        if (text.isBlank() || text.length() > LONGEST) {
            throw fault(name, "must be a text of 1 to " + LONGEST + " characters");
        }
        return text;
    }

    String matching(String name, String pattern) {
        String text = text(name);
        if (!text.matches(pattern)) {
            throw fault(name, "must match " + pattern);
        }
        return text;
    }

    /** A whole web address, taken as written: platforms compare theirs byte for byte. */
    String address(String name) {
        String text = text(name);
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // falls through to the one fault for every text that is no web address
        }
        throw fault(name, "must be a web address such as https://moodle.example.se");
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!(object.get(name) instanceof Boolean flag)) {
            throw fault(name, "must be true or false");
        }
        return flag;
    }

    /** The same, where a missing or an empty list means nobody. */
    List<String> textsOrNone(String name) {
        var none = !has(name) || object.get(name) instanceof List<?> list && list.isEmpty();
        return none ? List.of() : texts(name);
    }

    List<String> texts(String name) {
        if (!(object.get(name) instanceof List<?> list)
                || list.isEmpty()
                || !list.stream().allMatch(String.class::isInstance)) {
            throw fault(name, "must be a list of texts");
        }
        return list.stream().map(String.class::cast).toList();
    }

    Optional<JsonFields> object(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!(object.get(name) instanceof Map<?, ?> inner)) {
            throw fault(name, "must be an object");
        }
        return Optional.of(new JsonFields(path(name), inner));
    }

    List<JsonFields> objectsIfAny(String name) {
        return has(name) ? objects(name) : List.of();
    }

    List<JsonFields> objects(String name) {
        if (!(object.get(name) instanceof List<?> list)) {
            throw fault(name, "must be a list");
        }
        var found = new ArrayList<JsonFields>();
        for (int i = 0; i < list.size(); i++) {
            String member = name + "[" + i + "]";
            if (!(list.get(i) instanceof Map<?, ?> inner)) {
                throw fault(member, "must be an object");
            }
            found.add(new JsonFields(path(member), inner));
        }
        return found;
    }

    BadPlatforms fault(String name, String what) {
        return new BadPlatforms("at " + (name.isEmpty() ? place : path(name)) + ": " + what);
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
