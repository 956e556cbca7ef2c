//! The departments of one person: hardly anybody has two, and one needs no memory of its own.

use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::people::DepartmentId;

/// The departments that somebody belongs to, in the portal's order.
#[derive(Clone, Debug)]
pub struct DepartmentIds(Ids);

#[derive(Clone, Debug)]
enum Ids {
    One(DepartmentId),
    Several(Box<[DepartmentId]>),
}

impl Default for DepartmentIds {
    fn default() -> Self {
        Self(Ids::Several(Box::default()))
    }
}

impl Deref for DepartmentIds {
    type Target = [DepartmentId];

    fn deref(&self) -> &[DepartmentId] {
        match &self.0 {
            Ids::One(only) => std::slice::from_ref(only),
            Ids::Several(several) => several,
        }
    }
}

impl PartialEq for DepartmentIds {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for DepartmentIds {}

impl PartialEq<Vec<DepartmentId>> for DepartmentIds {
    fn eq(&self, other: &Vec<DepartmentId>) -> bool {
        **self == **other
    }
}

impl<const N: usize> PartialEq<[DepartmentId; N]> for DepartmentIds {
    fn eq(&self, other: &[DepartmentId; N]) -> bool {
        **self == *other
    }
}

impl From<Vec<DepartmentId>> for DepartmentIds {
    fn from(ids: Vec<DepartmentId>) -> Self {
        match *ids {
            [only] => Self(Ids::One(only)),
            _ => Self(Ids::Several(ids.into())),
        }
    }
}

impl<const N: usize> From<[DepartmentId; N]> for DepartmentIds {
    fn from(ids: [DepartmentId; N]) -> Self {
        ids.into_iter().collect()
    }
}

impl FromIterator<DepartmentId> for DepartmentIds {
    fn from_iter<I: IntoIterator<Item = DepartmentId>>(ids: I) -> Self {
        let mut ids = ids.into_iter();
        match (ids.next(), ids.next()) {
            (Some(only), None) => Self(Ids::One(only)),
            (first, second) => Self(Ids::Several(first.into_iter().chain(second).chain(ids).collect())),
        }
    }
}

impl<'a> IntoIterator for &'a DepartmentIds {
    type Item = &'a DepartmentId;
    type IntoIter = std::slice::Iter<'a, DepartmentId>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for DepartmentIds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DepartmentIds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn any_number_is_kept_in_order() {
        assert_eq!(size_of::<DepartmentIds>(), 16);
        for count in [0, 1, 2, 5] {
            let ids: Vec<DepartmentId> = (0..count).map(DepartmentId).rev().collect();
            let kept = DepartmentIds::from(ids.clone());
            assert_eq!(kept, ids);
            assert_eq!(kept, ids.iter().copied().collect::<DepartmentIds>());
            let told = serde_json::to_string(&kept).unwrap();
            assert_eq!(told, serde_json::to_string(&ids).unwrap());
            assert_eq!(serde_json::from_str::<DepartmentIds>(&told).unwrap(), kept);
        }
    }
}
