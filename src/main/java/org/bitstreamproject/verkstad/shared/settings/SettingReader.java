// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns raw values into checked ones, each fault one {@link BadSetting}. */
final class SettingReader {
    private final UnaryOperator<@Nullable String> lookup;

    SettingReader(UnaryOperator<@Nullable String> lookup) {
        this.lookup = lookup;
    }

    @Nullable String optional(String name) {
        var value = lookup.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
        var value = optional(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise, int least, int most) {
        var value = optional(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new BadSetting(name, "is not a number from " + least + " to " + most, String.valueOf(otherwise));
        }
        return Integer.parseInt(value);
    }

    boolean flag(String name) {
        var value = text(name, "false").toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadSetting(name, "is neither true nor false", "true");
        }
        return value.equals("true");
    }

    Path path(String name, String otherwise) {
        try {
            return Path.of(text(name, otherwise)).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new BadSetting(name, "is not a path", otherwise);
        }
    }

    /** scheme, host and port, without a path or a trailing slash. */
    String origin(String name, String otherwise) {
        var value = text(name, otherwise).replaceAll("/+$", "");
        try {
            var uri = URI.create(value);
            var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return value;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below, in the words every other fault uses
        }
        throw new BadSetting(
                name,
                "is not an address of the form https://host or https://host:port",
                "https://verkstad.example.org");
    }
}
