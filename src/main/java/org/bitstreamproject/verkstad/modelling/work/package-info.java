// SPDX-License-Identifier: EUPL-1.2
/**
 * What somebody does with a stored model: see it, change it by commands, have it judged. Asks the owner of the model for
 * permission first; pages and the interface for programs come through here.
 */
@NullMarked
package org.bitstreamproject.verkstad.modelling.work;

import org.jspecify.annotations.NullMarked;
