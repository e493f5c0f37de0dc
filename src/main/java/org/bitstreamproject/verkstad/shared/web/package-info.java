// SPDX-License-Identifier: EUPL-1.2
/** Sessions, access, pages, errors and texts: what every page and resource stands on. Knows no feature. */
@NullMarked
package org.bitstreamproject.verkstad.shared.web;

import org.jspecify.annotations.NullMarked;
