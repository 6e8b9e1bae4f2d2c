package dev.kiln.engine.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;

/** Records as JSON; whole numbers come back as longs, times to the nanosecond. */
final class RecordJson {

    private static final long NANOS = 1_000_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            // nulls inside maps stay: a property may be null
            .setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, new Write())
                    .addDeserializer(Instant.class, new Read()));

    /** Kept by type, since to look for how a type is written takes as long as to write a small record. */
    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
            return MAPPER.writerFor(type);
        }
    };

    private RecordJson() {}

    static byte[] write(Object value) throws IOException {
        return WRITERS.get(value.getClass()).writeValueAsBytes(value);
    }

    static <T> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    private static final class Write extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        Write() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider all) throws IOException {
            // a number, since texts of times take longer to make than all the rest of an event
            out.writeNumber(Math.addExact(Math.multiplyExact(value.getEpochSecond(), NANOS), value.getNano()));
        }
    }

    private static final class Read extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Read() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                long nanos = in.getLongValue();
                return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
            }
            return Instant.parse(in.getText()); // as older stores have it
        }
    }
}
