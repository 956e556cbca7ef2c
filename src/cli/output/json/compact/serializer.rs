//! The data model of serde, as JSON.

use std::fmt::Display;
use std::io::Write;

use serde::ser::{self, Error as _, Serialize, Serializer};

use super::{Compound, Failed, Text, Writer};

/// Methods that write a number as it is displayed.
macro_rules! numbers {
    ($($method:ident: $number:ty),*) => {
        $(fn $method(self, number: $number) -> Result<(), Failed> {
            self.put_number(number)
        })*
    };
}

impl<'a, 'b, W: Write> Serializer for &'a mut Writer<'b, W> {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Compound<'a, 'b, W>;
    type SerializeTuple = Compound<'a, 'b, W>;
    type SerializeTupleStruct = Compound<'a, 'b, W>;
    type SerializeTupleVariant = Compound<'a, 'b, W>;
    type SerializeMap = Compound<'a, 'b, W>;
    type SerializeStruct = Compound<'a, 'b, W>;
    type SerializeStructVariant = Compound<'a, 'b, W>;

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128
    );

    fn serialize_bool(self, truth: bool) -> Result<(), Failed> {
        self.gathered.extend_from_slice(if truth { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_f32(self, number: f32) -> Result<(), Failed> {
        serde_json::to_writer(&mut self.gathered, &number).map_err(Failed::custom)
    }

    fn serialize_f64(self, number: f64) -> Result<(), Failed> {
        serde_json::to_writer(&mut self.gathered, &number).map_err(Failed::custom)
    }

    fn serialize_char(self, letter: char) -> Result<(), Failed> {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Failed> {
        self.gathered.push(b'"');
        self.put_text(text);
        self.gathered.push(b'"');
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Failed> {
        use std::fmt::Write as _;
        self.gathered.push(b'"');
        write!(Text(self), "{value}").map_err(Failed::custom)?;
        self.gathered.push(b'"');
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Failed> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<(), Failed> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Failed> {
        self.gathered.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Failed> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Failed> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        let mut only = self.begin(b'{', b"}");
        only.put_field(variant, value)?;
        only.finish()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Failed> {
        Ok(self.begin(b'[', b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Failed> {
        Ok(self.begin(b'[', b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Failed> {
        Ok(self.begin(b'[', b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Failed> {
        Ok(self.begin_variant(variant, b'[', b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Failed> {
        Ok(self.begin(b'{', b"}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Failed> {
        Ok(self.begin(b'{', b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Failed> {
        Ok(self.begin_variant(variant, b'{', b"}}"))
    }
}

/// The kinds of lists, which are all written alike.
macro_rules! lists {
    ($($kind:ident: $method:ident),*) => {
        $(impl<W: Write> ser::$kind for Compound<'_, '_, W> {
            type Ok = ();
            type Error = Failed;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                self.next();
                value.serialize(&mut *self.writer)
            }

            fn end(self) -> Result<(), Failed> {
                self.finish()
            }
        })*
    };
}

lists!(
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field
);

/// The kinds of structures.
macro_rules! structures {
    ($($kind:ident),*) => {
        $(impl<W: Write> ser::$kind for Compound<'_, '_, W> {
            type Ok = ();
            type Error = Failed;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Failed> {
                self.put_field(key, value)
            }

            fn end(self) -> Result<(), Failed> {
                self.finish()
            }
        })*
    };
}

structures!(SerializeStruct, SerializeStructVariant);

impl<W: Write> ser::SerializeMap for Compound<'_, '_, W> {
    type Ok = ();
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.next();
        let begin = self.writer.gathered.len();
        key.serialize(&mut *self.writer)?;
        // A number is a key as a text; what is longer is none.
        match self.writer.gathered.get(begin) {
            Some(b'"') => {}
            Some(b'0'..=b'9' | b'-') => {
                self.writer.gathered.insert(begin, b'"');
                self.writer.gathered.push(b'"');
            }
            _ => return Err(Failed::custom("a key of a map is no text")),
        }
        self.writer.gathered.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Failed> {
        self.finish()
    }
}
